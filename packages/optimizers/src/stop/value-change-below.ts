import { checkBoolean, checkOptions, type StopRule, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { change } from "./change.js";
import { checkTolerance, isStuck, judged, ruleOf } from "./criterion.js";

/**
 * Converged when the cost hardly changes: |Jₖ − Jₖ₋₁| ≤ ε.
 *
 * Right near a minimum; wrong where progress is slow everywhere, as in a long valley, and where the
 * parameters go to and fro between two points of the same cost. A step that changes no parameter
 * although the gradient is not zero is not measured: see {@link stalled}.
 *
 * @param tolerance - ε ≥ 0, in units of the cost; a share of |Jₖ₋₁| with `relative`.
 * @param options - `relative`: measure the change against the cost before it.
 * @throws DescentError if the tolerance is negative or not finite, or an option is unknown.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize, valueChangeBelow } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { step } = minimize(bowl, [3], gradientDescent(0.1), { until: valueChangeBelow(1e-12) });
 * console.log(step); // 66
 * ```
 */
export function valueChangeBelow(
  tolerance: number,
  options: { readonly relative?: boolean } = {},
): StopRule<Seen | null> {
  checkTolerance("valueChangeBelow", tolerance);
  checkOptions("valueChangeBelow", options, ["relative"]);
  const { relative = false } = options;
  checkBoolean("valueChangeBelow", "relative", relative);
  const name = callName("valueChangeBelow", tolerance, options);
  return ruleOf<Seen | null>(name, "converged", tolerance, null, (now, before) => {
    const value = judged(now)?.value;
    if (value === undefined) return [null, before];
    const seen = { value, params: now.params };
    if (before === null || isStuck(now, before.params)) return [null, seen];
    return [change(before.value, value, relative), seen];
  });
}

/** The memory of {@link valueChangeBelow}. */
export type Seen = {
  /** The cost at the last measurement. */
  readonly value: number;
  /** The parameters there. */
  readonly params: Vector;
};
