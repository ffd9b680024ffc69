import { runProgram, type ProgramOptions } from "tests/consumers/run-program.ts";
import { RehearsalFailure } from "./failure.ts";

/**
 * Runs a program that has to succeed for the rehearsal to go on, and returns what it printed to its
 * standard output.
 */
export async function command(
  program: string,
  args: readonly string[],
  options: ProgramOptions & { readonly cwd: string },
): Promise<string> {
  const { code, stdout, output } = await runProgram(program, args, options);
  if (code === 0) return stdout;
  throw new RehearsalFailure({
    what: [program.split(/[\\/]/).at(-1), ...args].join(" "),
    expected: "it succeeds",
    seen: `it ended with ${code}\n${output.trimEnd().split("\n").slice(-40).join("\n")}`,
    lookAt: `${options.cwd} (--keep keeps what the rehearsal made)`,
  });
}
