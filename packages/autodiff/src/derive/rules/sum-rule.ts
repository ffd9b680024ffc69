import type { Formula } from "../formula/formula.js";
import { derivativeOf, negative, sum, withoutMinus } from "../formula/make.js";
import { general, varying } from "./general.js";
import type { Law, Rule } from "./rule.js";

/** d/dx (u + v) = du/dx + dv/dx, and d/dx Σ u = Σ du/dx. */
export const sumRule: Rule = (u) => {
  const law = (form: () => Formula): Law => ({
    name: "sum rule",
    meaning: "differentiate term by term",
    general: () => general(sumRule, form()),
  });
  if (u.kind === "sum") {
    const form = law(() => sum(varying("u"), varying("v")));
    return { law: form, result: sum(...u.terms.map(ofTerm)) };
  }
  if (u.kind === "total") {
    const form = law(() => {
      const axis = { depth: 1, length: 0 };
      return { kind: "total", axis, body: varying("u", [axis]) };
    });
    return { law: form, result: { ...u, body: ofTerm(u.body) } };
  }
  return undefined;
};

/** The derivative of a term, with its minus sign in front. */
function ofTerm(term: Formula): Formula {
  const positive = withoutMinus(term);
  return positive === undefined ? derivativeOf(term) : negative(derivativeOf(positive));
}
