import { derivativeOf } from "../formula/make.js";
import type { Rule } from "./rule.js";

/** The derivative of an abbreviation: of what it stands for. */
export const definitionRule: Rule = (u) => {
  if (u.kind !== "abbreviation") return undefined;
  const law = {
    name: `definition of ${u.name}`,
    meaning: "what the abbreviation stands for",
    specific: true,
    general: () => [u, u.stands] as const,
  };
  return { law, result: derivativeOf(u.stands) };
};
