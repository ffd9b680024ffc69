import { checkCount } from "@descent/core";
import { entry } from "../entry.js";
import type { TestProblem } from "./test-problem.js";

/**
 * The curved valley J(x, y) = 100 (y − x²)² + (1 − x)²: not convex; it is easy to fall into the
 * valley and slow to follow it to the minimum at (1, 1).
 *
 * With more parameters, each is in the valley of the one before: J(θ) = Σᵢ 100 (θᵢ₊₁ − θᵢ²)² + (1 − θᵢ)².
 *
 * @param size - Number of parameters, at least 2; 2 unless given.
 * @throws DescentError unless the size is a whole number of at least 2.
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
export function rosenbrock(size = 2): TestProblem {
  checkCount("rosenbrock", "size", size, 2);
  return {
    name: size === 2 ? "rosenbrock()" : `rosenbrock(${size})`,
    objective: (params) => {
      let value = 0;
      const gradient = params.map(() => 0);
      for (let i = 0; i < size - 1; i++) {
        const x = entry(params, i);
        const a = entry(params, i + 1) - x * x;
        const b = 1 - x;
        value += 100 * a * a + b * b;
        gradient[i] = entry(gradient, i) - 400 * x * a - 2 * b;
        gradient[i + 1] = 200 * a;
      }
      return { value, gradient };
    },
    start: Array.from({ length: size }, (_, i) => (i % 2 === 0 ? -1.2 : 1)),
    minimiser: Array.from({ length: size }, () => 1),
    minimum: 0,
    citation:
      "Rosenbrock, An Automatic Method for Finding the Greatest or Least Value of a Function, 1960",
  };
}
