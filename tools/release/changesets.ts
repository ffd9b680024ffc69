import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { highest, type Bump } from "./bump.ts";
import type { PublicPackage } from "./public-packages.ts";

/** One pending changeset: what it says of which packages. */
export interface Changeset {
  /** `.changeset/warm-start.md` */
  readonly path: string;
  /** Empty where the change is none that users see. */
  readonly bumps: ReadonlyMap<string, Bump>;
  readonly summary: string;
}

/**
 * The changesets that the next release takes, and the files that are none. What a pre-release took
 * already lies in `.changeset/pre`, and is not pending.
 */
export function pendingChangesets(root: string): {
  readonly changesets: readonly Changeset[];
  readonly unreadable: readonly string[];
} {
  const changesets: Changeset[] = [];
  const unreadable: string[] = [];
  for (const file of globSync("*.md", { cwd: join(root, ".changeset") }).sort()) {
    if (file === "README.md") continue;
    const path = `.changeset/${file}`;
    try {
      const { releases, summary } = parseChangesetFile(readFileSync(join(root, path), "utf8"));
      const bumps = new Map(releases.map(({ name, type }) => [name, type]));
      changesets.push({ path, bumps, summary });
    } catch (error) {
      unreadable.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { changesets, unreadable };
}

/** What is wrong with a changeset, whatever was changed. */
export function changesetProblems(
  { path, bumps, summary }: Changeset,
  packages: readonly PublicPackage[],
): string[] {
  const unknown = [...bumps.keys()].filter((name) => !packages.some((one) => one.name === name));
  const early = packages.filter(
    ({ name, manifest }) => bumps.get(name) === "major" && manifest.version.startsWith("0."),
  );
  return [
    ...unknown.map((name) => `${path}: names ${name}, which is no public package here`),
    ...(bumps.size > 0 && summary === ""
      ? [`${path}: has no words; say what changed for the user, it becomes the changelog`]
      : []),
    ...(/\b1\.0\b/.test(summary) ? [] : early).map(
      ({ name, manifest }) =>
        `${path}: major takes ${name} from ${manifest.version} to 1.0.0. Before 1.0 a breaking ` +
        `change is minor; if 1.0 is meant, say 1.0 in the text of the changeset`,
    ),
  ];
}

/** The most that these changesets say of a package. */
export function bumpOf(name: string, changesets: readonly Changeset[]): Bump {
  return highest(changesets.map(({ bumps }) => bumps.get(name) ?? "none"));
}

/** Whether these changesets say of a package what became of it; an empty one says: nothing. */
export function announces(name: string, changesets: readonly Changeset[]): boolean {
  return changesets.some(({ bumps }) => bumps.size === 0 || bumps.has(name));
}
