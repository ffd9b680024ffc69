import { h, type Child, type Tree } from "./tree.ts";

/** The table of a figure, with a head for each column; `more` are classes besides. */
export function linkedTable(
  columns: readonly string[],
  rows: readonly Child[],
  more?: string,
): Tree {
  return h(
    "table",
    { class: more === undefined ? "linked" : `linked ${more}` },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h("tbody", {}, rows),
  );
}

/** A table that may be wider than the page: it has a name, and keys scroll it. */
export function scrolling(label: string, table: Tree): Tree {
  return h("div", { class: "scroll-x", tabindex: "0", role: "region", "aria-label": label }, table);
}
