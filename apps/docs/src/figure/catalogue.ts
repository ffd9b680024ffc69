import type { Figure } from "./figure.ts";

/** What a folder of figures holds: one, or one for each of several subjects, by the subject's name. */
export type Shelf =
  { readonly figure: Figure } | { readonly figures: Readonly<Record<string, Figure>> };

/** Every figure there is, by the name of its folder: a new folder is a new figure. */
export const catalogue: Readonly<Record<string, () => Promise<Shelf>>> = Object.fromEntries(
  Object.entries(import.meta.glob<Shelf>("../figures/*/figure.ts")).map(([file, load]) => [
    file.split("/")[2] ?? file,
    load,
  ]),
);

/** The figure of a folder or, where it holds several, the one of a subject. */
export async function loadFigure(name: string, of: string): Promise<Figure | undefined> {
  const shelf = await catalogue[name]?.();
  if (shelf === undefined) return undefined;
  return "figure" in shelf ? shelf.figure : shelf.figures[of];
}
