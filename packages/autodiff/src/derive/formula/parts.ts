import { call, choice, derivativeOf, power, product, quotient, sum } from "./make.js";
import type { Formula } from "./formula.js";

/** The formulas that a formula is made of, in the order in which they are written. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "call":
      return formula.args;
    case "sum":
      return formula.terms;
    case "product":
      return formula.factors;
    case "quotient":
      return [formula.top, formula.bottom];
    case "power":
      return [formula.base, formula.exponent];
    case "total":
      return [formula.body];
    case "choice":
      return [formula.left, formula.right, formula.x, formula.y];
    case "derivative":
      return [formula.of];
    default:
      return [];
  }
}

/** The formula made of other parts. */
export function withParts(formula: Formula, change: (part: Formula) => Formula): Formula {
  const parts = partsOf(formula);
  const changed = parts.map(change);
  return parts.every((part, i) => part === changed[i]) ? formula : rebuilt(formula, changed);
}

/** The formula with an object of its own for every part, so that equal parts can be told apart. */
export function separate(formula: Formula): Formula {
  const parts = partsOf(formula).map(separate);
  return parts.length === 0 ? { ...formula } : rebuilt(formula, parts);
}

function rebuilt(formula: Formula, changed: readonly Formula[]): Formula {
  const [x = formula, y = x, third = y, fourth = third] = changed;
  switch (formula.kind) {
    case "call":
      return call(formula.row, ...changed);
    case "sum":
      return sum(...changed);
    case "product":
      return product(...changed);
    case "quotient":
      return quotient(x, y);
    case "power":
      return power(x, y);
    case "total":
      return { ...formula, body: x };
    case "choice":
      return choice(formula.test, x, y, third, fourth);
    case "derivative":
      return derivativeOf(x);
    default:
      return formula;
  }
}

/** Whether `holds` is true of the formula or of anything in it, also of what abbreviations stand for. */
export function contains(formula: Formula, holds: (part: Formula) => boolean): boolean {
  const inside = formula.kind === "abbreviation" ? [formula.stands] : partsOf(formula);
  return holds(formula) || inside.some((part) => contains(part, holds));
}
