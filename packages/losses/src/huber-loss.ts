import { check, type Loss } from "@descent/core";

/**
 * Huber's loss (1964), with error r = ŷ − y: ℓ = ½r² for |r| ≤ δ and δ(|r| − ½δ) beyond it;
 * ∂ℓ/∂ŷ = r, held within [−δ, δ].
 *
 * The half squared error for small errors and the absolute error for large ones, so that the pull
 * of an outlier is bounded.
 *
 * @param delta - δ > 0, in the unit of the target: where the square turns into a line. With errors
 *   of standard deviation 1, Huber's 1.345 keeps 95 % of the efficiency of least squares.
 * @throws DescentError if `delta` is not in (0, ∞).
 *
 * @example
 * ```ts
 * import { huberLoss } from "@descent/losses";
 *
 * const loss = huberLoss(2);
 * console.log(loss.value(1, 0), loss.value(10, 0)); // 0.5 18
 * console.log(loss.slope(1, 0), loss.slope(10, 0)); // 1 2
 * ```
 */
export function huberLoss(delta: number): Loss {
  check(delta > 0 && delta < Infinity, "huberLoss", "delta", "must be in (0, Infinity)", delta);
  const slope: Loss["slope"] = (prediction, target) =>
    Math.max(-delta, Math.min(delta, prediction - target));
  return {
    name: `huberLoss(${delta})`,
    // With s the slope, both branches are s (r − ½s).
    value: (prediction, target) =>
      slope(prediction, target) * (prediction - target - slope(prediction, target) / 2),
    slope,
    curvature: 1,
  };
}
