// What `changeset version` writes into the changelogs (named in .changeset/config.json).

/** A changeset, and a package that is released with it, as far as an entry needs them. */
interface Change {
  readonly summary: string;
}
interface Dependency {
  readonly name: string;
  readonly oldVersion?: string | undefined;
  readonly newVersion?: string | undefined;
}

/** The entry of one change: its words as they were written, and nothing else. */
export function getReleaseLine({ summary }: Change): string {
  const [first = "", ...more] = summary.trim().split("\n");
  return [`- ${first}`, ...more.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
}

/**
 * The entry for the packages of ours that a package brings in newer versions than before. Names are
 * code, so that no code host takes them for people to notify.
 */
export function getDependencyReleaseLine(_: unknown, moved: readonly Dependency[]): string {
  const newer = moved
    .filter(({ oldVersion, newVersion }) => oldVersion !== "0.0.0" && newVersion !== undefined)
    .map(({ name, newVersion = "" }) => `\`${name}\` ${newVersion}`)
    .sort();
  if (newer.length === 0) return "";
  return `- Works with ${new Intl.ListFormat("en-GB").format(newer)}.`;
}
