import { check, checkCount, checkOptions, checkPositive, type Vector } from "@descent/core";
import { combine } from "./combine.js";
import { euclideanNorm } from "./norm.js";

/** When {@link largestCurvature} is content. */
export interface CurvatureOptions {
  /** Stop when the estimate changes by less than this share of itself; 1e-12 unless given. */
  readonly tolerance?: number;
  /** Largest number of products; 1000 unless given. */
  readonly maxIterations?: number;
}

/**
 * The largest curvature L of a convex quadratic cost: the largest eigenvalue of its Hessian H, by
 * power iteration (von Mises and Pollaczek-Geiringer, 1929), v ← Hv/‖Hv‖ and L ≈ vᵀHv.
 *
 * Gradient descent with a fixed rate α is stable for α < 2/L. The estimate is never above L; where
 * the two largest eigenvalues are close it may be a little below.
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
  checkCount("largestCurvature", "size", size);
  checkOptions("largestCurvature", options, ["tolerance", "maxIterations"]);
  const { tolerance = 1e-12, maxIterations = 1000 } = options;
  checkPositive("largestCurvature", "tolerance", tolerance);
  checkCount("largestCurvature", "maxIterations", maxIterations);

  const start = Array.from({ length: size }, (_, i) => unevenEntry(i));
  let direction = scaled(start, euclideanNorm(start));
  let estimate = 0;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const image = product(direction);
    const length = euclideanNorm(image);
    const before = estimate;
    estimate = dot(direction, image);
    const ok = image.length === size && length < Infinity && estimate >= -1e-9 * length;
    const rule = `must be ${size} finite numbers, of a positive semidefinite matrix`;
    check(ok, "largestCurvature", "product", rule, image);
    if (length === 0 || Math.abs(estimate - before) <= tolerance * estimate) break;
    direction = scaled(image, length);
  }
  return estimate;
}

/**
 * The start of the iteration: entries between 1 and 2 without a pattern (multiples of the golden
 * ratio, taken modulo 1), so that it is not orthogonal to an eigenvector of a structured matrix.
 */
function unevenEntry(i: number): number {
  return 1 + (((i + 1) * 0.6180339887498949) % 1);
}

function scaled(vector: Vector, length: number): Vector {
  return vector.map((entry) => entry / length);
}

function dot(a: Vector, b: Vector): number {
  return combine(a, b, (x, y) => x * y).reduce((sum, term) => sum + term, 0);
}
