import type { Count, Formula } from "./formula/formula.js";
import { partsOf } from "./formula/parts.js";
import type { Layout } from "./layout/layout.js";
import { layOut } from "./layout/lay-out.js";
import { symbol } from "./layout/symbol.js";
import type { Style } from "./layout/style.js";
import { notation, type Notation } from "./notation.js";
import type { Axis } from "../trace/node.js";

/** What letters stand for: the numbers of terms, and the abbreviations. */
export function notesOf(
  formula: Formula,
  counts: readonly Count[],
  style: Style,
): readonly Notation[] {
  const numbers = counts.map(({ name, value }): Layout => {
    const right: Layout = { kind: "number", text: String(value) };
    return { kind: "relation", left: symbol(name), sign: "=", right };
  });
  const named = new Map<string, Layout>();
  const visit = (part: Formula, around: readonly Axis[]): void => {
    if (part.kind === "abbreviation" && !named.has(part.name)) {
      const left = layOut(part, style, around);
      const right = layOut(part.stands, style, around);
      named.set(part.name, { kind: "relation", left, sign: "=", right });
      visit(part.stands, around);
    }
    const inside = part.kind === "total" ? [...around, part.axis] : around;
    for (const inner of partsOf(part)) visit(inner, inside);
  };
  visit(formula, []);
  return [...named.values(), ...numbers].map(notation);
}
