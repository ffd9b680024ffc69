import type { Vector } from "@descent/core";
import { powerIterationFor, type CurvatureOptions } from "./power-iteration.js";

/**
 * The largest curvature L of a convex quadratic cost: the largest eigenvalue of its Hessian H, by
 * power iteration (von Mises and Pollaczek-Geiringer, 1929).
 *
 * Gradient descent with a fixed rate α is stable for α < 2/L. The estimate is never above L; where
 * the two largest eigenvalues are close it may be a little below. `powerIteration` is the same with a
 * report, which says whether it settled.
 *
 * @param product - v ↦ Hv, for a symmetric positive semidefinite H.
 * @param size - Number of parameters.
 * @throws DescentError if `size` or an option is out of range, or a product has another size, is
 *   not finite, or shows a negative curvature.
 *
 * @example
 * ```ts
 * import { largestCurvature } from "@descent/optimizers";
 *
 * const curvature = largestCurvature(([x = 0, y = 0]) => [x, 100 * y], 2);
 * console.log(curvature.toFixed(6), (2 / curvature).toFixed(6)); // 100.000000 0.020000
 * ```
 */
export function largestCurvature(
  product: (vector: Vector) => Vector,
  size: number,
  options: CurvatureOptions = {},
): number {
  return powerIterationFor("largestCurvature", product, size, options).largest;
}
