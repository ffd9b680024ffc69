import type { Git } from "./git.ts";
import { unreleased, type Manifest, type PublicPackage } from "./public-packages.ts";

/**
 * When a package got the version that it has: never, in the working tree (a release that is not
 * committed yet), or in a commit. Versions count, not tags: tags are made after publishing, and
 * are not in every clone.
 */
export type LastRelease =
  | { readonly kind: "never" | "now" | "unknown" }
  | { readonly kind: "commit"; readonly commit: string };

export function lastRelease(git: Git, { folder, manifest }: PublicPackage): LastRelease {
  if (manifest.version === unreleased) return { kind: "never" };
  const path = `${folder}/package.json`;
  const committed = git.ask("show", `HEAD:${path}`);
  if (committed === undefined || (JSON.parse(committed) as Manifest).version !== manifest.version)
    return { kind: "now" };
  const changes = git.run(
    "log",
    "-G",
    '"version":',
    "-U0",
    "--no-color",
    "--format=%x00%H",
    "-p",
    "--",
    path,
  );
  const commit = changes
    .split("\0")
    // The line may have been only written differently since; what counts is the version it says.
    .find((change) => says(change, "+", manifest.version) && !says(change, "-", manifest.version))
    ?.split("\n")[0];
  return commit === undefined ? { kind: "unknown" } : { kind: "commit", commit };
}

/** Whether a line that a change adds or takes away gives this version. */
function says(change: string, sign: "+" | "-", version: string): boolean {
  return change
    .split("\n")
    .some((line) => line.startsWith(sign) && /"version":\s*"(.*?)"/.exec(line)?.[1] === version);
}
