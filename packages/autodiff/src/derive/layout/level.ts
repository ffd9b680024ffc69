import { elementary, writtenAs } from "../elementary/table.js";
import { isNegative } from "../formula/coefficient.js";
import type { Formula } from "../formula/formula.js";
import { withoutMinus } from "../formula/make.js";

/** How tightly a formula holds together: a sum least, then a product, a power, and a symbol most. */
export const levels = { sum: 0, product: 1, power: 2, symbol: 3 } as const;

export function levelOf(formula: Formula): number {
  switch (formula.kind) {
    case "sum":
      return levels.sum;
    case "coefficient": {
      if (isNegative(formula)) return levels.sum;
      const isWhole = formula.bottom === 1 && formula.over.length + formula.times.length === 0;
      return isWhole && !String(formula.top).includes("e") ? levels.symbol : levels.power;
    }
    case "product":
      return withoutMinus(formula) === undefined ? levels.product : levels.sum;
    case "total":
    case "choice":
    case "derivative":
      return levels.product;
    case "quotient":
    case "power":
      return levels.power;
    case "data":
      return levels.power;
    case "letter":
      return formula.axes.length > 0 ? levels.power : levels.symbol;
    case "call": {
      const written = writtenAs(formula);
      if (written !== undefined) return levelOf(written);
      return "root" in (elementary(formula.row.name).writing ?? {}) ? levels.power : levels.symbol;
    }
    default:
      return levels.symbol;
  }
}

/** Whether a formula takes in all that follows it, so that it may only stand last. */
export function isGreedy(formula: Formula): boolean {
  if (formula.kind === "call") {
    const written = writtenAs(formula);
    return written !== undefined && isGreedy(written);
  }
  return formula.kind === "total" || formula.kind === "choice" || formula.kind === "derivative";
}
