import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unreleased, type PublicPackage } from "./public-packages.ts";

/** Versions that were written by hand: `pnpm version-packages` writes the changelog with them. */
export function versionProblems(root: string, packages: readonly PublicPackage[]): string[] {
  return packages
    .filter(({ folder, manifest }) => {
      if (manifest.version === unreleased) return false;
      const path = join(root, folder, "CHANGELOG.md");
      const lines = existsSync(path) ? readFileSync(path, "utf8").split(/\r?\n/) : [];
      return !lines.includes(`## ${manifest.version}`);
    })
    .map(
      ({ folder, manifest }) =>
        `${folder}/package.json: says ${manifest.version}, and CHANGELOG.md has no such entry. ` +
        `Leave versions to \`pnpm version-packages\`; a new package begins with ${unreleased}`,
    );
}
