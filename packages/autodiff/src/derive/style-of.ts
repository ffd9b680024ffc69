import type { Count, Formula } from "./formula/formula.js";
import { contains } from "./formula/parts.js";
import { coefficientLayout } from "./layout/number-layout.js";
import type { Style } from "./layout/style.js";
import { coefficient, count } from "./formula/coefficient.js";

/** What the lines of a derivation are laid out with. */
export function styleOf(
  formula: Formula,
  names: readonly string[],
  by: number,
  counts: readonly Count[],
  taken: ReadonlySet<string>,
): Style {
  return {
    names,
    by,
    sign: names.length === 1 ? "d" : "∂",
    to: (length) => {
      const letter = counts.find(({ value }) => value === length);
      return coefficientLayout(letter === undefined ? coefficient(length) : count(letter));
    },
    indices: ["i", "j", "k", "l", "p", "q"].filter((letter) => !taken.has(letter)),
    named: contains(formula, hasInner),
    changed: new Set(),
  };
}

/** Whether a sum stands in this sum. */
function hasInner(part: Formula): boolean {
  return part.kind === "total" && contains(part.body, ({ kind }) => kind === "total");
}
