import { add, coefficient, isNumber } from "../formula/coefficient.js";
import type { Formula } from "../formula/formula.js";
import { derivativeOf, power, product, sum } from "../formula/make.js";
import { fixed, general, varying } from "./general.js";
import type { Law, Rule } from "./rule.js";

/** d/dx uⁿ = n·uⁿ⁻¹·du/dx. */
export const powerRule: Rule = (u, { varies, isVariable }) => {
  if (u.kind !== "power" || !varies(u.base) || varies(u.exponent)) return undefined;
  const law: Law = {
    name: "power rule",
    meaning: "the exponent comes down as a factor and goes down by one",
    general: () => general(powerRule, power(varying("u"), fixed("n"))),
  };
  const { base, exponent } = u;
  if (isNumber(exponent, 0)) return { law, result: coefficient(0) };
  const lowered = power(base, lower(exponent));
  return isVariable(base)
    ? { law, result: product(exponent, lowered) }
    : { law, result: product(exponent, lowered, derivativeOf(base)), inner: base };
};

/** n − 1. */
export function lower(exponent: Formula): Formula {
  const one = coefficient(-1);
  const whole = exponent.kind === "coefficient" ? add(exponent, one) : undefined;
  return whole ?? sum(exponent, one);
}
