import { checkOptions, type StopRule, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { atMost, checkTolerance, isStuck, judged, verdictOf } from "./criterion.js";

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
  const name = callName("valueChangeBelow", tolerance, options);
  return {
    name,
    init: null,
    check: (now, before) => {
      const value = judged(now)?.value;
      if (value === undefined)
        return [verdictOf(atMost(name, "converged", null, tolerance)), before];
      const measured =
        before === null || isStuck(now, before.params)
          ? null
          : change(value, before.value, relative);
      const seen = { value, params: now.params };
      return [verdictOf(atMost(name, "converged", measured, tolerance)), seen];
    },
  };
}

/** The memory of {@link valueChangeBelow}. */
export type Seen = {
  /** The cost at the last measurement. */
  readonly value: number;
  /** The parameters there. */
  readonly params: Vector;
};

/** |Jₖ − Jₖ₋₁|, or its share of |Jₖ₋₁|; null for a change from 0, which is no share of it. */
function change(value: number, before: number, relative: boolean): number | null {
  const size = Math.abs(value - before);
  if (!relative || size === 0) return size;
  return before === 0 ? null : size / Math.abs(before);
}
