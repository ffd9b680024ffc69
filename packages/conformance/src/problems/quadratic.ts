import { check, checkCount, checkOptions, type Vector } from "@descent/core";
import { entry } from "../entry.js";
import type { TestProblem } from "./test-problem.js";

/**
 * A quadratic of a stated condition number κ, tilted so that every coordinate is coupled with every
 * other: J(θ) = ½ Σᵢ λᵢ uᵢ² with u = H (θ − c).
 *
 * The curvatures λᵢ fall geometrically from 1 to 1/κ; H = I − (2/n) 11ᵀ is a Householder reflection;
 * the minimum is at c = (1, −1, 1, …). Gradient descent at rate α multiplies the error along the
 * i-th axis by 1 − αλᵢ at each step.
 *
 * @param options - `size`: n ≥ 2, the number of parameters; `condition`: κ ≥ 1.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { quadratic } from "@descent/conformance";
 *
 * const { objective, minimiser } = quadratic({ size: 2, condition: 100 });
 * console.log(minimiser); // [ 1, -1 ]
 * console.log(objective(minimiser).value); // 0
 * ```
 */
export function quadratic(options: {
  readonly size: number;
  readonly condition: number;
}): TestProblem {
  checkOptions("quadratic", options, ["size", "condition"]);
  const { size, condition } = options;
  checkCount("quadratic", "size", size, 2);
  check(
    Number.isFinite(condition) && condition >= 1,
    "quadratic",
    "condition",
    "must be a finite number, at least 1",
    condition,
  );
  const curvatures = Array.from({ length: size }, (_, i) => condition ** (-i / (size - 1)));
  const minimiser = Array.from({ length: size }, (_, i) => (i % 2 === 0 ? 1 : -1));
  const reflect = (vector: Vector): Vector => {
    const shift = (2 / size) * vector.reduce((sum, entry) => sum + entry, 0);
    return vector.map((entry) => entry - shift);
  };
  return {
    name: `quadratic({ size: ${size}, condition: ${condition} })`,
    objective: (params) => {
      const u = reflect(minimiser.map((c, i) => entry(params, i) - c));
      const slopes = curvatures.map((lambda, i) => lambda * entry(u, i));
      const value = slopes.reduce((sum, slope, i) => sum + slope * entry(u, i), 0) / 2;
      return { value, gradient: reflect(slopes) };
    },
    start: minimiser.map((c, i) => c + 4 - i),
    minimiser,
    minimum: 0,
    largestCurvature: 1,
    citation:
      "Householder, Unitary Triangularization of a Nonsymmetric Matrix, 1958 (the reflection)",
  };
}
