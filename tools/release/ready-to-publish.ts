import { pendingChangesets } from "./changesets.ts";
import { publicPackages, unreleased } from "./public-packages.ts";

/**
 * What is left to do before publishing: changesets that no version has taken up yet, and packages
 * without a version, since whatever is published once stays published.
 */
export function unfinishedRelease(root: string): string[] {
  const { changesets } = pendingChangesets(root);
  return [
    ...changesets.map(({ path }) => `${path}: is pending. Run \`pnpm version-packages\` first`),
    ...publicPackages(root)
      .filter(({ manifest }) => manifest.version === unreleased)
      .map(({ name }) => `${name}: has no version yet. Run \`pnpm version-packages\` first`),
  ];
}
