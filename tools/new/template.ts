import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Name } from "./name.ts";

/** The text of `templates/FILE.txt`, with the words in capitals replaced. */
export function template(
  file: string,
  name: Name,
  more: Readonly<Record<string, string>> = {},
): string {
  const words: Readonly<Record<string, string>> = {
    CAMEL: name.camel,
    PASCAL: name.pascal,
    KEBAB: name.kebab,
    TITLE: name.title,
    YEAR: String(new Date().getFullYear()),
    ...more,
  };
  const text = readFileSync(join(import.meta.dirname, "templates", `${file}.txt`), "utf8");
  return Object.entries(words).reduce((all, [word, by]) => all.replaceAll(word, by), text);
}
