import type { TestProblem } from "./test-problem.js";

/**
 * The curved valley J(x, y) = 100 (y − x²)² + (1 − x)²: not convex; it is easy to fall into the
 * valley and slow to follow it to the minimum at (1, 1).
 *
 * @example
 * ```ts
 * import { rosenbrock } from "@descent/conformance";
 *
 * const { objective, start } = rosenbrock();
 * console.log(start); // [ -1.2, 1 ]
 * console.log(objective(start).value.toFixed(1)); // 24.2
 * ```
 */
export function rosenbrock(): TestProblem {
  return {
    name: "rosenbrock()",
    objective: ([x = NaN, y = NaN]) => {
      const a = y - x * x;
      const b = 1 - x;
      return { value: 100 * a * a + b * b, gradient: [-400 * x * a - 2 * b, 200 * a] };
    },
    start: [-1.2, 1],
    minimiser: [1, 1],
    minimum: 0,
    citation:
      "Rosenbrock, An Automatic Method for Finding the Greatest or Least Value of a Function, 1960",
  };
}
