import { exactValues } from "./exact-values.ts";
import type { Fields, State } from "./field.ts";
import { layouts, type Figure, type Frame, type Table } from "./figure.ts";
import { highlight } from "./highlight.ts";
import { h, type Child, type Tree } from "./tree.ts";

/** The data behind a picture, as a table. */
function dataTable({ caption, columns, rows }: Table): Tree {
  return h(
    "div",
    { class: "table-scroll", tabindex: "0", role: "region", "aria-label": caption },
    h(
      "table",
      {},
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          columns.map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            row.map((cell) => h("td", {}, cell)),
          ),
        ),
      ),
    ),
  );
}

/** Kept as it is while it is closed: what nobody sees is not worked out at every frame. */
const more = (
  frame: Frame,
  title: string,
  name: string,
  content: () => readonly (Child | readonly Child[])[],
): Tree =>
  frame.shows(name)
    ? h(
        "details",
        { class: `more-${name}`, "data-more": name },
        h("summary", {}, title),
        h("div", { class: "more-body" }, ...content()),
      )
    : h("details", { class: `more-${name}`, "data-more": name, "data-keep": true });

const button = (action: string, text: string): Tree =>
  h("button", { type: "button", class: "quiet", "data-action": action }, text);

/** The whole figure, from its title to its data: what the build writes and the browser keeps up. */
export function view<F extends Fields>(figure: Figure<F>, state: State<F>, frame: Frame): Tree {
  const title = `${figure.name}-title`;
  const heights = Object.entries(figure.panels)
    .flatMap(([name, sizes]) =>
      layouts.map((layout) => `--${name}-${layout}:${sizes[layout].height}px`),
    )
    .join(";");
  return h(
    "figure",
    { class: `figure figure-${figure.name}`, "aria-labelledby": title, style: heights },
    h(
      "figcaption",
      {},
      h(`h${frame.heading}`, { id: title, class: "figure-title" }, figure.title),
      h("p", { class: "figure-lead" }, figure.lead),
    ),
    h("div", { class: "figure-body" }, figure.draw(state, frame)),
    h(
      "div",
      { class: "figure-more" },
      more(frame, "Code for this figure", "code", () => [
        h(
          "pre",
          { class: "figure-code", tabindex: "0", "aria-label": "Code for this figure" },
          h("code", {}, highlight(figure.code(state))),
        ),
        button("copy-code", "Copy code"),
      ]),
      more(frame, "In words", "words", () =>
        figure.words(state).map((paragraph) => h("p", {}, paragraph)),
      ),
      more(frame, "Data table", "table", () => [dataTable(figure.table(state))]),
      more(frame, "Exact values", "exact", () => [exactValues(figure, state)]),
      button("copy-link", "Copy link"),
    ),
    h("p", { class: "sr-only", role: "status", "data-keep": true }),
  );
}
