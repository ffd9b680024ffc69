import { coefficient, inverse, isNumber } from "../formula/coefficient.js";
import type { Formula } from "../formula/formula.js";
import { derivativeOf, factorsOf, product, quotient } from "../formula/make.js";
import { fixed, general, varying } from "./general.js";
import type { Context, Law, Rule } from "./rule.js";

/** d/dx (c·u) = c·du/dx. */
export const scalarMultipleRule: Rule = (u, context) => {
  const parts = split(u, context);
  if (parts === undefined) return undefined;
  const law: Law = {
    name: "scalar multiple rule",
    meaning: "a constant factor moves out",
    general: () => general(scalarMultipleRule, product(fixed("c"), varying("u"))),
  };
  const [constants, rest] = parts;
  return { law, result: product(...constants, derivativeOf(rest)) };
};

/** The constant factors of a product or a quotient, and what is left of it. */
function split(
  u: Formula,
  { varies }: Context,
): readonly [constants: readonly Formula[], rest: Formula] | undefined {
  if (!varies(u)) return undefined;
  if (u.kind === "product") {
    const constants = u.factors.filter((factor) => !varies(factor));
    return constants.length === 0 ? undefined : [constants, product(...u.factors.filter(varies))];
  }
  if (u.kind !== "quotient") return undefined;
  const { top, bottom } = u;
  if (!varies(bottom)) {
    const under =
      bottom.kind === "coefficient" ? inverse(bottom) : quotient(coefficient(1), bottom);
    return [[under], top];
  }
  const constants = factorsOf(top).filter((factor) => !varies(factor) && !isNumber(factor, 1));
  if (constants.length === 0) return undefined;
  const others = factorsOf(top).filter((factor) => !constants.includes(factor));
  return [constants, quotient(others.length === 0 ? coefficient(1) : product(...others), bottom)];
}
