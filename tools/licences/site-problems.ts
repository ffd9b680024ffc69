import type { Installed } from "./installed.ts";
import { atHome, shipped, type Shipped } from "./shipped.ts";

/** The built site, as far as it matters here: its files, and the text of one. */
export interface Site {
  readonly files: readonly string[];
  readonly read: (file: string) => string;
}

/** What does not agree between what is named as shipped, and what is installed and built. */
export function siteProblems(
  site: Site,
  dependencies: readonly string[],
  packages: readonly Installed[],
): string[] {
  return [
    ...shipped.filter((row) => !isSeen(row, site)).map(({ name }) => `${name} is not in the site`),
    ...shipped.flatMap((row) => licenceProblem(row, packages)),
    ...dependencies
      .filter((name) => !name.startsWith("@descent/"))
      .filter((name) => !(name in atHome) && !shipped.some(({ from }) => from === name))
      .map((name) => `${name}: does the site ship it? Say so in tools/licences/shipped.ts`),
    ...Object.keys(atHome)
      .filter((name) => !dependencies.includes(name))
      .map((name) => `${name} is no dependency of the docs any more`),
    ...site.files
      .filter((file) => /\.(woff2?|ttf|otf|wasm|png|jpe?g|webp|gif|mp4)$/.test(file))
      .filter((file) => !shipped.some(({ seen }) => seen.files.test(file)))
      .map((file) => `${file}: whose is it? Name it in tools/licences/shipped.ts`),
  ];
}

function isSeen({ seen: { files, text } }: Shipped, site: Site): boolean {
  return site.files.some(
    (file) => files.test(file) && (text === undefined || site.read(file).includes(text)),
  );
}

function licenceProblem({ from, licence }: Shipped, packages: readonly Installed[]): string[] {
  if (from === undefined) return [];
  const stated = packages.filter(({ name }) => name === from).map((found) => found.licence);
  if (stated.length === 0) return [`${from} is not installed`];
  return stated.every((found) => found === licence)
    ? []
    : [`${from} is named as ${licence}, and states ${stated.join(", ")}`];
}
