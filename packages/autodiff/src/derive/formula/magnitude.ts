import { powRow } from "../../power/pow.js";
import type { BinaryRow, UnaryRow } from "../../row.js";
import { value } from "../../value.js";
import { evaluate, overTerms, type Place } from "./evaluate.js";
import type { Formula } from "./formula.js";

/**
 * What the rounding errors of a formula are measured by: the sum of the absolute contributions to it,
 * since terms may cancel, carried through functions by their slopes.
 */
export function magnitude(formula: Formula, place: Place): number {
  const size = (part: Formula): number => magnitude(part, place);
  const number = (part: Formula): number => value(evaluate(part, place));
  const through = (row: UnaryRow | BinaryRow, args: readonly Formula[]): number => {
    const own = number(formula);
    const [x = NaN, y = NaN] = args.map(number);
    const slopes =
      "slope" in row ? [row.slope(x, own)] : row.slopes.map((slope) => slope(x, y, own));
    const carried = args.map((arg, i) => Math.abs(value(slopes[i] ?? 0)) * size(arg));
    const total = carried.reduce((sum, part) => sum + part, Math.abs(own));
    // Where a slope is infinite, errors cannot be told by it.
    return Number.isFinite(total) ? total : Math.abs(own);
  };
  switch (formula.kind) {
    case "sum":
      return formula.terms.map(size).reduce((total, term) => total + term, 0);
    case "product":
      return formula.factors.map(size).reduce((all, factor) => all * factor, 1);
    case "quotient": {
      const { top, bottom } = formula;
      const below = Math.abs(number(bottom));
      return (size(top) + Math.abs(number(formula)) * size(bottom)) / below;
    }
    case "power":
      return through(powRow, [formula.base, formula.exponent]);
    case "call":
      return through(formula.row, formula.args);
    case "choice": {
      const holds = formula.test.value(number(formula.left), number(formula.right));
      return size(holds ? formula.x : formula.y);
    }
    case "total":
      return overTerms(formula.axis, place, (at) => magnitude(formula.body, at)).reduce(
        (total, term) => total + term,
        0,
      );
    case "abbreviation":
      return size(formula.stands);
    default:
      return Math.abs(number(formula));
  }
}
