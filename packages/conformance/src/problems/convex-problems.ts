import { bowl } from "./bowl.js";
import { logCosh } from "./log-cosh.js";
import { quadratic } from "./quadratic.js";
import type { TestProblem } from "./test-problem.js";

/**
 * The convex problems on which the laws run every optimizer. All have 1 as their largest curvature,
 * so that one rate suits them all: plain gradient descent converges on each at any rate below 2.
 *
 * @example
 * ```ts
 * import { convexProblems } from "@descent/conformance";
 *
 * console.log(convexProblems().map((problem) => problem.largestCurvature)); // [ 1, 1, 1, 1, 1 ]
 * ```
 */
export function convexProblems(): readonly TestProblem[] {
  return [
    bowl(1),
    bowl(3),
    quadratic({ size: 2, condition: 10 }),
    quadratic({ size: 5, condition: 1000 }),
    logCosh(),
  ];
}
