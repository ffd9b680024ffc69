import { checkCount, checkOptions, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { atLeast, checkTolerance, judged, verdictOf } from "./criterion.js";

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
 * @param options - `minChange`: δ ≥ 0, in units of the cost; 0 unless given.
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
  options: { readonly minChange?: number } = {},
): StopRule<Waiting> {
  checkCount("patience", "measurements", measurements);
  checkOptions("patience", options, ["minChange"]);
  const { minChange = 0 } = options;
  checkTolerance("patience", minChange);
  const name = callName("patience", measurements, options);
  return {
    name,
    init: { lowest: null, since: 0 },
    check: (now, state) => {
      const next = wait(state, judged(now)?.value, minChange);
      return [verdictOf(atLeast(name, "limit", next.since, measurements)), next];
    },
  };
}

function wait(state: Waiting, value: number | undefined, minChange: number): Waiting {
  if (value === undefined) return state;
  const better = state.lowest === null || value < state.lowest - minChange;
  return better ? { lowest: value, since: 0 } : { lowest: state.lowest, since: state.since + 1 };
}
