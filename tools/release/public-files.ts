import { items, type Git } from "./git.ts";
import type { Manifest, PublicPackage } from "./public-packages.ts";

/** At the root, and yet in every package: packed with it, or what makes `dist` of `src`. */
const shared = ["LICENSE", "tsup.base.ts", ".pnpmfile.cjs"];

/** In `src`, and yet nothing that `dist` is made of. */
const notBuilt = ["src/**/*.test.ts", "src/**/*.fixture.ts", "src/**/reference/**"];

/** Of a package.json, what users get nothing of. */
const ownFields = new Set(["version", "scripts", "devDependencies"]);

/**
 * What users would see changed of a package between a commit and the working tree: paths, and the
 * fields of its package.json. What a release writes itself, version and changelog, does not count.
 */
export function publicChanges(git: Git, { folder, manifest }: PublicPackage, from: string) {
  const specs = pathspecs(folder, manifest.files ?? ["**"]);
  const changed = items(git.run("diff", "--name-only", "--no-renames", "-z", from, "--", ...specs));
  const untracked = items(
    git.run("ls-files", "--others", "--exclude-standard", "-z", "--", ...specs),
  );
  const path = `${folder}/package.json`;
  const before = git.ask("show", `${from}:${path}`);
  const fields = changedFields(
    before === undefined ? {} : (JSON.parse(before) as Partial<Manifest>),
    manifest,
  );
  return [
    ...changed,
    ...untracked,
    ...(fields.length === 0 ? [] : [`${path} (${fields.join(", ")})`]),
  ];
}

/** As git names files: what the manifest says is packed, and what that is made of. */
function pathspecs(folder: string, files: readonly string[]): string[] {
  return [
    ...shared.map((path) => `:(top,glob)${path}`),
    ...["src", "tsup.config.ts", "README.md", "LICENSE", ...files].map(
      (pattern) => `:(top,glob)${folder}/${pattern}`,
    ),
    ...["CHANGELOG.md", "package.json", ...notBuilt].map(
      (pattern) => `:(top,exclude,glob)${folder}/${pattern}`,
    ),
  ];
}

function changedFields(before: Partial<Manifest>, after: Manifest): string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (field) =>
      !ownFields.has(field) && JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)),
  );
}
