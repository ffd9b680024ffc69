import { coefficient, isNumber } from "../formula/coefficient.js";
import { derivativeOf, difference, power, product, quotient } from "../formula/make.js";
import { general, varying } from "./general.js";
import type { Law, Rule } from "./rule.js";

/** d/dx (u/v) = (v·du/dx − u·dv/dx)/v², and d/dx (1/v) = −(1/v²)·dv/dx. */
export const quotientRule: Rule = (u, { varies, isVariable }) => {
  if (u.kind !== "quotient" || !varies(u.bottom)) return undefined;
  const { top, bottom } = u;
  if (isNumber(top, 1)) {
    const law: Law = {
      name: "reciprocal rule",
      meaning: "minus one over the square",
      general: () => general(quotientRule, quotient(coefficient(1), varying("v"))),
    };
    const slope = product(coefficient(-1), quotient(coefficient(1), power(bottom, 2)));
    return isVariable(bottom)
      ? { law, result: slope }
      : { law, result: product(slope, derivativeOf(bottom)), inner: bottom };
  }
  const law: Law = {
    name: "quotient rule",
    meaning:
      "bottom times the top's derivative minus top times the bottom's, over the bottom squared",
    general: () => general(quotientRule, quotient(varying("u"), varying("v"))),
  };
  const above = difference(product(bottom, derivativeOf(top)), product(top, derivativeOf(bottom)));
  return { law, result: quotient(above, power(bottom, 2)) };
};
