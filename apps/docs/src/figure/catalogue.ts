import type { Figure } from "./figure.ts";

/** Every figure there is, by the name of its folder: a new folder is a new figure. */
export const catalogue: Readonly<Record<string, () => Promise<{ figure: Figure }>>> =
  Object.fromEntries(
    Object.entries(import.meta.glob<{ figure: Figure }>("../figures/*/figure.ts")).map(
      ([file, load]) => [file.split("/")[2] ?? file, load],
    ),
  );
