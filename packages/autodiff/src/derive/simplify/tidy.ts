import { isNumber } from "../formula/coefficient.js";
import type { Formula } from "../formula/formula.js";
import { productOf, sumOf } from "../formula/make.js";
import { withParts } from "../formula/parts.js";

/** The formula without terms that are 0 and factors that are 1, outside of derivatives. */
export function tidy(formula: Formula): Formula {
  if (formula.kind === "derivative") return formula;
  const made = withParts(formula, tidy);
  switch (made.kind) {
    case "sum":
      return sumOf(made.terms);
    case "product":
      return productOf(made.factors);
    case "quotient":
      return isNumber(made.top, 0) ? made.top : made;
    case "total":
      return isNumber(made.body, 0) ? made.body : made;
    default:
      return made;
  }
}
