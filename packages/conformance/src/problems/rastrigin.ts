import { checkCount } from "@descent/core";
import type { TestProblem } from "./test-problem.js";

/**
 * Rastrigin's function J(θ) = Σᵢ (θᵢ² − 10 cos 2πθᵢ + 10): a bowl with a local minimum near every
 * point of whole numbers. Descent ends in the one it begins at; only 0 is lowest.
 *
 * @param size - Number of parameters.
 * @throws DescentError unless the size is a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { rastrigin } from "@descent/conformance/problems";
 *
 * const { objective, minimiser } = rastrigin(2);
 * console.log(objective(minimiser).value); // 0
 * console.log(objective([0.5, 0]).value); // 20.25
 * ```
 */
export function rastrigin(size: number): TestProblem {
  checkCount("rastrigin", "size", size);
  return {
    name: `rastrigin(${size})`,
    objective: (params) => ({
      value: params.reduce((sum, x) => sum + x * x + 10 * (1 - Math.cos(2 * Math.PI * x)), 0),
      gradient: params.map((x) => 2 * x + 20 * Math.PI * Math.sin(2 * Math.PI * x)),
    }),
    start: Array.from({ length: size }, (_, i) => (i % 2 === 0 ? 2.2 : -1.3)),
    minimiser: Array.from({ length: size }, () => 0),
    minimum: 0,
    citation: "Rastrigin, Systems of Extremal Control, 1974 (in Russian)",
  };
}
