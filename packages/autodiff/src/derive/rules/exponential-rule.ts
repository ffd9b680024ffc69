import { powLogRow } from "../../power/pow-log.js";
import type { Formula } from "../formula/formula.js";
import { call, derivativeOf, power, product, sum } from "../formula/make.js";
import { fixed, general, varying } from "./general.js";
import { lower } from "./power-rule.js";
import type { Law, Rule } from "./rule.js";

/** d/dx aᵛ = aᵛ·ln a·dv/dx, and with the power rule's part for a base that varies as well. */
export const exponentialRule: Rule = (u, { varies, isVariable }) => {
  if (u.kind !== "power" || !varies(u.exponent)) return undefined;
  const { base, exponent } = u;
  const law = (name: string, meaning: string, form: () => Formula): Law => {
    return { name, meaning, general: () => general(exponentialRule, form()) };
  };
  const through = product(call(powLogRow, base, exponent), derivativeOf(exponent));
  if (!varies(base)) {
    const form = law(
      "exponential rule",
      "the power itself, times the logarithm of its base",
      () => {
        return power(fixed("a"), varying("u"));
      },
    );
    return isVariable(exponent)
      ? { law: form, result: call(powLogRow, base, exponent) }
      : { law: form, result: through, inner: exponent };
  }
  const meaning = "first as if the exponent were constant, then as if the base were";
  const form = law("power and exponential rule", meaning, () => power(varying("u"), varying("v")));
  const below = product(exponent, power(base, lower(exponent)), derivativeOf(base));
  return { law: form, result: sum(below, through) };
};
