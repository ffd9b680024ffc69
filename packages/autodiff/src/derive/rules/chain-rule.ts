import type { Formula } from "../formula/formula.js";
import { derivativeOf, product } from "../formula/make.js";
import { varying } from "./general.js";
import type { Law } from "./rule.js";

/** d/dx f(u) = f′(u)·du/dx: what the rules for powers and elementary functions use for what is inside. */
export function chainRule(): Law {
  const u = varying("u");
  const of = (name: string): Formula => ({ kind: "abbreviation", name, args: [u], stands: u });
  return {
    name: "chain rule",
    meaning: "times the derivative of what is inside",
    general: () => [derivativeOf(of("f")), product(of("f'"), derivativeOf(u))],
  };
}
