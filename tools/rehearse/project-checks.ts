import { runProgram } from "tests/consumers/run-program.ts";
import type { Program } from "tests/consumers/programs.ts";
import type { Checks } from "./checks.ts";
import { installed } from "./installed.ts";
import { inOrder, type Versions } from "./versions.ts";

/** A project must have exactly these packages, one copy of each. */
export function checkInstalled(
  what: string,
  project: string,
  expected: Versions,
  checks: Checks,
): void {
  const found = installed(project).map(({ name, version }) => `${name} ${version}`);
  checks.same(what, found.sort(), inOrder(expected), "packages/*/package.json (dependencies)");
}

/** Programs must print what they are to print, in this project, on this Node. */
export async function checkPrograms(
  where: string,
  project: string,
  node: string,
  programs: readonly Program[],
  checks: Checks,
): Promise<void> {
  for (const { what, args, prints } of programs) {
    const ended = await runProgram(node, args, { cwd: project, seconds: 60 });
    const lookAt = `tests/consumers/app/${args[0] ?? ""}`;
    checks.passes(`${where}: ${what}`, ended, lookAt);
    checks.same(`${where}: ${what}`, ended.stdout.trimEnd().split("\n"), prints, lookAt);
  }
}
