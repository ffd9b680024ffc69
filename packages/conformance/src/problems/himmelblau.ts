import { add, square, sub } from "@descent/autodiff";
import { type LeastSquaresProblem, leastSquaresProblem } from "./sum-of-squares.js";

/**
 * Himmelblau's function J(x, y) = (x² + y − 11)² + (x + y² − 7)²: four minima, all of value 0, and a
 * hill in their midst. Which one a run ends in depends on the start and on the optimizer.
 *
 * @throws DescentError from `objective` and `residuals`, if there are too few parameters.
 *
 * @example
 * ```ts
 * import { himmelblau } from "@descent/conformance/problems";
 *
 * const { objective, minimiser, otherMinima } = himmelblau();
 * console.log(objective([0, 0]).value); // 170
 * console.log(minimiser, otherMinima?.length); // [ 3, 2 ] 3
 * ```
 */
export function himmelblau(): LeastSquaresProblem {
  return leastSquaresProblem(
    {
      title: "Himmelblau",
      origin: "Himmelblau, 1972",
      start: [0, 0],
      residuals: (x, y) => [sub(add(square(x), y), 11), sub(add(x, square(y)), 7)],
      minimiser: [3, 2],
      minimum: 0,
      others: [
        { params: [-2.805118086952745, 3.131312518250573], value: 0 },
        { params: [-3.779310253377747, -3.283185991286169], value: 0 },
        { params: [3.584428340330492, -1.848126526964404], value: 0 },
      ],
    },
    "himmelblau()",
    "Himmelblau, Applied Nonlinear Programming, 1972",
  );
}
