import type { Draft } from "./draft.ts";
import type { Name } from "./name.ts";
import { insertName, insertRow, insertStatement, raiseCeiling } from "./insert.ts";
import { template } from "./template.ts";

/** How one kind of part is made. */
export interface Recipe {
  /** As in `an optimizer`. */
  readonly what: string;
  /** The package it goes into: `optimizers`. */
  readonly home: string;
  /** Drafts everything that belongs to it. */
  readonly draft: (draft: Draft, name: Name) => void;
  /** What is left to do, in the order of doing. */
  readonly next: (name: Name) => readonly string[];
}

/** What every part needs: its file, its test, its export, room in the ceiling and a changeset. */
export interface Part {
  readonly home: string;
  /** The folder in `src`, with a slash behind it, or nothing. */
  readonly folder: string;
  /** The template: `templates/KIND.txt`, and `KIND-test.txt` unless it is tested elsewhere. */
  readonly kind: string;
  readonly tested: boolean;
  /** Types that are exported besides. */
  readonly types?: readonly string[];
  /** Bytes that the template weighs, minified and gzipped, with room to grow. */
  readonly bytes: number;
}

export function draftPart(draft: Draft, name: Name, part: Part): void {
  const { home, folder, kind, tested, types = [], bytes } = part;
  const { camel, kebab } = name;
  const source = `packages/${home}/src`;
  draft.create(`${source}/${folder}${kebab}.ts`, template(kind, name));
  if (tested) draft.create(`${source}/${folder}${kebab}.test.ts`, template(`${kind}-test`, name));
  const names = [camel, ...types.map((type) => `type ${type}`)].join(", ");
  draft.edit(`${source}/index.ts`, (text) => {
    if (new RegExp(`\\b${camel}\\b`).test(text)) throw new Error(`${home} has a ${camel} already`);
    return insertStatement(text, `export { ${names} } from "./${folder}${kebab}.js";`);
  });
  draft.edit("tests/sizes/ceilings.ts", (text) => raiseCeiling(text, `@descent/${home}`, bytes));
  const changeset = template("changeset", name, {
    PACKAGE: `@descent/${home}`,
    WHAT: `a new ${kind.replace("-", " ")}`,
  });
  draft.create(`.changeset/add-${kebab}.md`, changeset);
}

/** Its row in the list of `tests/laws`, and the import of it there. */
export function draftLawRow(
  draft: Draft,
  of: { readonly list: string; readonly file: string; readonly from: string; readonly row: string },
  { camel }: Name,
): void {
  const path = `tests/laws/${of.file}.ts`;
  draft.edit(path, (text) => insertName(text, of.from, camel));
  draft.edit(path, (text) => insertRow(text, of.list, of.row));
}
