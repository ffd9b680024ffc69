import { checkBoolean, checkOptions, type StopRule, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { maxNorm } from "../norm.js";
import { checkTolerance, isStuck, ruleOf } from "./criterion.js";

/**
 * Converged when the last update hardly moved the parameters: max |θₖ − θₖ₋₁| ≤ ε.
 *
 * Right for a well-chosen rate; wrong where the steps are small because the rate is. A step that
 * changes nothing although the gradient is not zero is not measured: see {@link stalled}.
 *
 * @param tolerance - ε ≥ 0, in units of the parameters; a share of max |θₖ| with `relative`.
 * @param options - `relative`: measure the step against the largest parameter.
 * @throws DescentError if the tolerance is negative or not finite, or an option is unknown.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize, stepBelow } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { step } = minimize(bowl, [3], gradientDescent(0.1), { until: stepBelow(1e-6) });
 * console.log(step); // 61
 * ```
 */
export function stepBelow(
  tolerance: number,
  options: { readonly relative?: boolean } = {},
): StopRule<Vector | null> {
  checkTolerance("stepBelow", tolerance);
  checkOptions("stepBelow", options, ["relative"]);
  const { relative = false } = options;
  checkBoolean("stepBelow", "relative", relative);
  const name = callName("stepBelow", tolerance, options);
  return ruleOf<Vector | null>(name, "converged", tolerance, null, (now, before) => {
    const { params } = now;
    if (before === null || isStuck(now, before)) return [null, params];
    return [stepSize(params, before, relative), params];
  });
}

function stepSize(params: Vector, before: Vector, relative: boolean): number {
  const size = maxNorm(combine(params, before, (now, then) => now - then));
  return relative && size !== 0 ? size / Math.max(maxNorm(params), maxNorm(before)) : size;
}
