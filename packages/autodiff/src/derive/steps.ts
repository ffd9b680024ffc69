import type { Formula } from "./formula/formula.js";
import { derivativeOf } from "./formula/make.js";
import type { Axis } from "../trace/node.js";
import { contains, withParts } from "./formula/parts.js";
import type { Applied, Context, Law, Rule } from "./rules/rule.js";
import { isPolynomial } from "./rules/polynomial.js";
import type { Rules } from "./rules/rules.js";
import { tidy } from "./simplify/tidy.js";

/** A rule at work: what it was applied to, and what came of it. */
export interface Step {
  readonly law: Law;
  readonly before: Formula;
  readonly after: Formula;
  /** What was inside, if the chain rule was used as well. */
  readonly inner?: Formula;
  /** The axes of the sums that it stands in, the outermost first. */
  readonly around: readonly Axis[];
}

/** What one line does to all derivatives that are left to find in the one before it. */
export interface Round {
  readonly formula: Formula;
  readonly steps: readonly Step[];
  /** Whether it found them all, and each at once. */
  readonly last: boolean;
}

export function round(formula: Formula, rules: Rules, context: Context): Round {
  const steps: Step[] = [];
  const isInside = formula.kind !== "derivative";
  let last = true;

  const apply = (
    u: Formula,
    around: readonly Axis[],
    candidates: readonly Rule[],
  ): Applied | undefined => {
    for (const rule of candidates) {
      const applied = rule(u, context);
      if (applied === undefined) continue;
      const { law, result, inner } = applied;
      const step = { law, before: derivativeOf(u), after: result, around };
      steps.push(inner === undefined ? step : { ...step, inner });
      return applied;
    }
    return undefined;
  };

  const find: Change = (u, around) => {
    const found = apply(u, around, rules.last);
    if (found !== undefined) return found.result;
    const named = apply(u, around, rules.before);
    if (named !== undefined) return everywhere(named.result, around, find);
    last = false;
    if (isInside && isPolynomial(u, context)) return tidy(atOnce(u, around));
    const moved = apply(u, around, rules.inward);
    if (moved !== undefined) return everywhere(moved.result, around, moveOn);
    return apply(u, around, rules.once)?.result ?? derivativeOf(u);
  };

  /** All of a derivative, as far as rules can tell. */
  const atOnce: Change = (u, around) => {
    const found = apply(u, around, rules.last);
    if (found !== undefined) return found.result;
    const moved = apply(u, around, rules.inward) ?? apply(u, around, rules.once);
    return moved === undefined ? derivativeOf(u) : everywhere(moved.result, around, atOnce);
  };

  /** Moves a derivative further in, unless the next line finds it. */
  const moveOn: Change = (u, around) => {
    const isNext = rules.last.some((rule) => rule(u, context) !== undefined);
    const moved = isNext ? undefined : apply(u, around, rules.inward);
    return moved === undefined ? derivativeOf(u) : everywhere(moved.result, around, moveOn);
  };

  return { formula: everywhere(formula, [], find), steps, last };
}

/** Whether derivatives are left to find. */
export function isOpen(formula: Formula): boolean {
  return contains(formula, ({ kind }) => kind === "derivative");
}

/** The formula with something else in place of each derivative. */
function everywhere(formula: Formula, around: readonly Axis[], change: Change): Formula {
  if (formula.kind === "derivative") return change(formula.of, around);
  const inside = formula.kind === "total" ? [...around, formula.axis] : around;
  return withParts(formula, (part) => everywhere(part, inside, change));
}

/** What is put in place of the derivative of u, which stands in sums over the axes `around`. */
type Change = (u: Formula, around: readonly Axis[]) => Formula;
