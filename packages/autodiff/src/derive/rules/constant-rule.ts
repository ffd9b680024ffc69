import { coefficient } from "../formula/coefficient.js";
import { fixed, general } from "./general.js";
import type { Rule } from "./rule.js";
import { hasOtherLetters } from "./other-letters.js";

/** d/dx c = 0. */
export const constantRule: Rule = (u, { varies, isPartial }) => {
  if (varies(u)) return undefined;
  const form = () => general(constantRule, fixed("c"));
  const law =
    isPartial && hasOtherLetters(u)
      ? { name: "partial derivative", meaning: "treat the rest as constants", partial: true }
      : { name: "constant rule", meaning: "a constant does not change" };
  return { law: { ...law, general: form }, result: coefficient(0) };
};
