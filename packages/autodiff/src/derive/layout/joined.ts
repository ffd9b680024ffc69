import type { Join, Layout } from "./layout.js";

/** The product of the factors, with dots where they would run into each other. */
export function joined(factors: readonly Layout[]): Layout {
  if (factors.length === 1) return factors[0] as Layout;
  const placed = factors.map((factor, i) => {
    const before = factors[i - 1];
    return { join: before === undefined ? "tight" : join(before, factor), factor } as const;
  });
  return { kind: "product", factors: placed };
}

/** What goes between two factors. */
function join(before: Layout, after: Layout): Join {
  const end = lastOf(before);
  const start = firstOf(after);
  if (["number", "derivative", "branches"].includes(start.kind)) return "dot";
  if (start.kind === "word" || end.kind === "word" || isSame(start, end)) return "dot";
  if (start.kind === "fraction" || isNegative(start)) return "dot";
  if (end.kind === "root" || isBar(end)) return "dot";
  if (end.kind === "apply") return start.kind === "apply" || isExponential(after) ? "space" : "dot";
  if (start.kind === "total" || start.kind === "apply") return "space";
  return isExponential(after) && end.kind !== "number" ? "space" : "tight";
}

/** What a layout begins with. */
function firstOf(layout: Layout): Layout {
  switch (layout.kind) {
    case "changed":
      return firstOf(layout.inside);
    case "script":
      return firstOf(layout.base);
    case "product":
      return firstOf(layout.factors[0]?.factor ?? layout);
    default:
      return layout;
  }
}

/** What a layout ends with. */
function lastOf(layout: Layout): Layout {
  switch (layout.kind) {
    case "changed":
      return lastOf(layout.inside);
    case "script":
      return lastOf(layout.base);
    case "product":
      return lastOf(layout.factors.at(-1)?.factor ?? layout);
    default:
      return layout;
  }
}

function isBar(layout: Layout): boolean {
  return layout.kind === "fence" && layout.open === layout.close;
}

/** Whether both are the same letter. */
function isSame(one: Layout, other: Layout): boolean {
  return one.kind === "letter" && other.kind === "letter" && one.text === other.text;
}

/** Whether this is a negative number or product in brackets, which would be read as a difference. */
function isNegative(layout: Layout): boolean {
  if (layout.kind !== "fence") return false;
  const { inside } = layout;
  const content = inside.kind === "changed" ? inside.inside : inside;
  return content.kind === "sum" && content.terms.length === 1;
}

/** Whether this is e to some power. */
function isExponential(layout: Layout): boolean {
  if (layout.kind === "changed") return isExponential(layout.inside);
  const base = layout.kind === "script" && layout.sup !== undefined ? layout.base : undefined;
  return base?.kind === "letter" && base.text === "e";
}
