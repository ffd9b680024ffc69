import { coefficient } from "../formula/coefficient.js";
import { general, variable } from "./general.js";
import type { Rule } from "./rule.js";

/** d/dx x = 1. */
export const identityRule: Rule = (u, { isVariable }) => {
  if (!isVariable(u)) return undefined;
  const law = {
    name: "identity rule",
    meaning: "the variable changes as fast as itself",
    general: () => general(identityRule, variable()),
  };
  return { law, result: coefficient(1) };
};
