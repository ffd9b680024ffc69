import type { Formula } from "../formula/formula.js";
import { factorsOf, termsOf } from "../formula/make.js";
import type { Context } from "./rule.js";

/**
 * Whether a formula is a sum of multiples of powers of the variable, or one such multiple, whose
 * derivative one writes down at once where it is part of something larger.
 */
export function isPolynomial(u: Formula, context: Context): boolean {
  return (
    (u.kind === "sum" || u.kind === "product") && termsOf(u).every((t) => isMultiple(t, context))
  );
}

function isMultiple(term: Formula, { varies, isVariable }: Context): boolean {
  const [factor, ...others] = factorsOf(term).filter(varies);
  if (factor === undefined || others.length > 0) return factor === undefined;
  return (
    isVariable(factor) ||
    (factor.kind === "power" && isVariable(factor.base) && !varies(factor.exponent))
  );
}
