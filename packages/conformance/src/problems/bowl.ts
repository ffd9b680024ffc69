import { checkCount } from "@descent/core";
import type { TestProblem } from "./test-problem.js";

/**
 * The round bowl J(θ) = ½ Σᵢ θᵢ²: every curvature is 1, so one gradient step at rate 1 ends at the
 * minimum, and gradient descent converges at rates below 2.
 *
 * @param size - Number of parameters.
 * @throws DescentError unless the size is a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { bowl } from "@descent/conformance";
 *
 * const { objective, start } = bowl(2);
 * console.log(start); // [ 3, -2 ]
 * console.log(objective(start).value); // 6.5
 * ```
 */
export function bowl(size: number): TestProblem {
  checkCount("bowl", "size", size);
  return {
    name: `bowl(${size})`,
    objective: (params) => ({
      value: params.reduce((sum, theta) => sum + theta * theta, 0) / 2,
      gradient: [...params],
    }),
    start: Array.from({ length: size }, (_, i) => (i % 2 === 0 ? 3 + i : -1 - i)),
    minimiser: Array.from({ length: size }, () => 0),
    minimum: 0,
    largestCurvature: 1,
    citation:
      "De Jong, An Analysis of the Behavior of a Class of Genetic Adaptive Systems, 1975 (F1)",
  };
}
