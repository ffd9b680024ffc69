import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "tests/consumers/run-program.ts";
import { compilerArguments, typeChecks, type TypeCheck } from "tests/consumers/type-checks.ts";
import type { Checks } from "./checks.ts";
import { twoAtATime } from "./two-at-a-time.ts";

/** The compilers of the equipment: `typescript-5.0`, the oldest first. */
export function compilers(equipment: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(equipment, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies).filter((name) => name.startsWith("typescript-"));
}

/** A project that uses everything must compile, strictly, in every way that TypeScript resolves. */
export async function checkTypes(
  project: string,
  equipment: string,
  versions: readonly string[],
  checks: Checks,
): Promise<void> {
  const runs = versions.flatMap((version) => typeChecks.map((check) => [version, check] as const));
  await twoAtATime(runs, async ([version, check]: readonly [string, TypeCheck]) => {
    const tsc = join(equipment, "node_modules", version, "bin", "tsc");
    const args = [tsc, ...compilerArguments(check)];
    const ended = await runProgram(process.execPath, args, { cwd: project });
    const what = `Do the types hold for ${version}, ${check.moduleResolution}?`;
    checks.passes(
      what,
      ended,
      "exports in packages/*/package.json, and tests/consumers/app/types.ts",
    );
  });
}
