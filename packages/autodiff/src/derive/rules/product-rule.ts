import { derivativeOf, product, sum } from "../formula/make.js";
import { general, varying } from "./general.js";
import type { Law, Rule } from "./rule.js";

/** d/dx (u·v) = u·dv/dx + v·du/dx. */
export const productRule: Rule = (u, { varies }) => {
  if (u.kind !== "product" || u.factors.filter(varies).length < 2) return undefined;
  const law: Law = {
    name: "product rule",
    meaning: "each factor in turn is differentiated while the others stay",
    general: () => general(productRule, product(varying("u"), varying("v"))),
  };
  const { factors } = u;
  const terms = factors.map((factor, i) => {
    return product(...factors.filter((_, k) => k !== i), derivativeOf(factor));
  });
  return { law, result: sum(...terms.reverse()) };
};
