import { less } from "../elementary/comparisons.js";
import { choice, derivativeOf } from "../formula/make.js";
import { fixed, general, variable, varying } from "./general.js";
import type { Law, Rule } from "./rule.js";

/** d/dx of branches: branch by branch. */
export const piecewiseRule: Rule = (u) => {
  if (u.kind !== "choice") return undefined;
  const law: Law = {
    name: "piecewise",
    meaning: "branch by branch; where branches meet, that of the branch taken there",
    general: () => {
      const form = choice(less, variable(), fixed("c"), varying("u"), varying("v"));
      return general(piecewiseRule, form);
    },
  };
  const { test, left, right, x, y } = u;
  return { law, result: choice(test, left, right, derivativeOf(x), derivativeOf(y)) };
};
