import { linters } from "tests/packed/linters.ts";
import type { Packed } from "tests/packed/pack.ts";
import { packageProblems, type Workspace } from "tests/packed/package-problems.ts";
import type { Checks } from "./checks.ts";

/** What is packed must be whole, and lead its users where they want to go. */
export async function checkPacked(
  packed: readonly Packed[],
  workspace: Workspace,
  checks: Checks,
): Promise<void> {
  const folders = packed.map(({ unpacked }) => unpacked);
  checkContents("Are the packed packages whole?", folders, workspace, checks);
  for (const { manifest, tarball } of packed) {
    const answers = Object.entries(linters).map(
      async ([name, lint]) => [name, await lint(tarball)] as const,
    );
    for (const [name, ended] of await Promise.all(answers))
      checks.passes(`What does ${name} say of ${manifest.name}?`, ended, "its package.json");
  }
}

/** The folders of packages as users get them. */
export function checkContents(
  what: string,
  folders: readonly string[],
  workspace: Workspace,
  checks: Checks,
): void {
  checks.none(
    what,
    folders.flatMap((folder) => packageProblems(folder, workspace)),
    "packages/*/package.json (exports, files, dependencies) and tsup.base.ts",
  );
}
