import { coefficient, isNumber } from "../formula/coefficient.js";
import type { Formula } from "../formula/formula.js";
import { product, quotient, sum } from "../formula/make.js";
import { fixed, general, variable } from "./general.js";
import { hasOtherLetters } from "./other-letters.js";
import type { Context, Rule } from "./rule.js";

/** d/dx (ax + b) = a: what the variable is multiplied by, in one step. */
export const linearRule: Rule = (u, context) => {
  const result = context.isVariable(u) || !context.varies(u) ? undefined : factorOf(u, context);
  if (result === undefined) return undefined;
  const form = () => general(linearRule, sum(product(fixed("a"), variable()), fixed("b")));
  const law =
    context.isPartial && hasOtherLetters(u, context.isVariable)
      ? { name: "partial derivative", meaning: "treat the rest as constants", partial: true }
      : {
          name: "linear rule",
          meaning: "the slope of a line is what its variable is multiplied by",
        };
  return { law: { ...law, general: form }, result };
};

/** What the variable is multiplied by in a formula that is linear in it; nothing if it is not. */
function factorOf(u: Formula, context: Context): Formula | undefined {
  if (!context.varies(u)) return coefficient(0);
  if (context.isVariable(u)) return coefficient(1);
  switch (u.kind) {
    case "sum": {
      const factors = u.terms.map((term) => factorOf(term, context));
      const found = factors.filter((factor) => factor !== undefined);
      return found.length < factors.length
        ? undefined
        : sum(...found.filter((factor) => !isNumber(factor, 0)));
    }
    case "product": {
      const varying = u.factors.filter(context.varies);
      const inner = varying.length === 1 ? factorOf(varying[0] as Formula, context) : undefined;
      if (inner === undefined) return undefined;
      const others = u.factors.filter((factor) => factor !== varying[0]);
      return isNumber(inner, 1) ? product(...others) : product(...others, inner);
    }
    case "quotient": {
      const top = context.varies(u.bottom) ? undefined : factorOf(u.top, context);
      return top === undefined ? undefined : quotient(top, u.bottom);
    }
    case "abbreviation":
      return factorOf(u.stands, context);
    default:
      return undefined;
  }
}
