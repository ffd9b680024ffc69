import { checkBoolean, checkCount, checkOptions, type StopRule, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { change } from "./change.js";
import { checkTolerance, judged, ruleOf } from "./criterion.js";

/** The memory of {@link bestChangeBelow}: the lowest cost at each of the last measurements. */
export type Bests = Vector;

/**
 * Converged when the lowest cost has stagnated: over the last n measurements it came down by no more
 * than ε in all.
 *
 * Right for methods whose cost goes up and down on its way, where one small change means nothing;
 * wrong where they go to and fro for ever, or cross a plateau longer than n. `patience` measures the
 * same and calls it a limit.
 *
 * @param tolerance - ε ≥ 0, in units of the cost; a share of the lowest cost with `relative`.
 * @param options - `over`: n ≥ 1, steps, or epochs in a run on batches; `relative`: measure the change
 *   against the lowest cost n measurements ago.
 * @throws DescentError if the tolerance is negative, n is no whole number, or an option is unknown.
 *
 * @example
 * ```ts
 * import { adam, bestChangeBelow, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const until = bestChangeBelow(1e-9, { over: 50 });
 * const { best, converged } = minimize(bowl, [3], adam(0.1), { until });
 * console.log(converged, (best?.value ?? 1) < 1e-9); // true true
 * ```
 */
export function bestChangeBelow(
  tolerance: number,
  options: { readonly over: number; readonly relative?: boolean },
): StopRule<Bests> {
  checkTolerance("bestChangeBelow", tolerance);
  checkOptions("bestChangeBelow", options, ["over", "relative"]);
  const { over, relative = false } = options;
  checkCount("bestChangeBelow", "over", over);
  checkBoolean("bestChangeBelow", "relative", relative);
  const name = callName("bestChangeBelow", tolerance, options);
  return ruleOf<Bests>(name, "converged", tolerance, [], (now, before) => {
    const value = judged(now)?.value;
    if (value === undefined) return [null, before];
    const lowest = Math.min(value, before.at(-1) ?? value);
    const bests = [...before, lowest].slice(-over - 1);
    if (bests.length <= over) return [null, bests];
    return [change(bests[0] as number, lowest, relative), bests];
  });
}
