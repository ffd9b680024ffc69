import type { TestProblem } from "./test-problem.js";
import { entry } from "../entry.js";

/**
 * A bowl with straight sides: J(θ) = Σᵢ ln cosh(θᵢ − cᵢ), c = (1, −2). Its curvature is 1 at the
 * minimum and falls to 0 far away, where the slope is ±1: how large the slope is says little of how
 * far it is to the minimum.
 *
 * @example
 * ```ts
 * import { logCosh } from "@descent/conformance";
 *
 * const { objective } = logCosh();
 * console.log(objective([1, -2])); // { value: 0, gradient: [ 0, 0 ] }
 * ```
 */
export function logCosh(): TestProblem {
  const minimiser = [1, -2];
  return {
    name: "logCosh()",
    objective: (params) => {
      const errors = minimiser.map((c, i) => entry(params, i) - c);
      return {
        // ln cosh x = |x| + ln(1 + e^(−2|x|)) − ln 2: no overflow far away.
        value: errors.reduce((sum, error) => {
          const size = Math.abs(error);
          return sum + size + Math.log1p(Math.expm1(-2 * size) / 2);
        }, 0),
        gradient: errors.map((error) => Math.tanh(error)),
      };
    },
    start: [5, 3],
    minimiser,
    minimum: 0,
    largestCurvature: 1,
    citation: "Green, Bayesian Reconstructions from Emission Tomography Data, 1990",
  };
}
