import { checkBoolean, checkCount, checkOptions, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { checkTolerance, judged, ruleOf } from "./criterion.js";

/** The memory of {@link patience}. */
export type Waiting = {
  /** The lowest cost so far; null before the first measurement. */
  readonly lowest: number | null;
  /** How many measurements ago that was. */
  readonly since: number;
};

/**
 * Stops when the cost has not come down for a while: none of the last n measurements was lower than
 * the lowest before by more than δ. A limit, not convergence.
 *
 * Right for noisy costs and for early stopping on a validation objective; wrong where a plateau is
 * longer than n.
 *
 * @param measurements - n ≥ 1: steps, or epochs in a run with a validation objective.
 * @param options - `minChange`: δ ≥ 0, in units of the cost, 0 unless given; a share of the lowest
 *   cost with `relative`.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize, patience } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { step, converged, best } = minimize(bowl, [3], gradientDescent(1), { until: patience(5) });
 * console.log(step, converged, best?.step); // 5 false 0
 * ```
 */
export function patience(
  measurements: number,
  options: { readonly minChange?: number; readonly relative?: boolean } = {},
): StopRule<Waiting> {
  checkCount("patience", "measurements", measurements);
  checkOptions("patience", options, ["minChange", "relative"]);
  const { minChange = 0, relative = false } = options;
  checkTolerance("patience", minChange);
  checkBoolean("patience", "relative", relative);
  const name = callName("patience", measurements, options);
  const init: Waiting = { lowest: null, since: 0 };
  return ruleOf(name, "limit", measurements, init, (now, { lowest, since }) => {
    const value = judged(now)?.value;
    if (value === undefined) return [since, { lowest, since }];
    const least = lowest === null ? 0 : minChange * (relative ? Math.abs(lowest) : 1);
    const better = lowest === null || value < lowest - least;
    const next = better ? { lowest: value, since: 0 } : { lowest, since: since + 1 };
    return [next.since, next];
  });
}
