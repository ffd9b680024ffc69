import type { Optimizer, OptimizerEntry } from "@descent/core";
import type { OptimizerSubject } from "../optimizer/optimizer-subject.js";
import { defaultsOf } from "./defaults-of.js";

/**
 * The row of an optimizer that has an entry: made with the default of every setting, and held to the
 * laws of entries too.
 *
 * @param more - What the entry does not say: claims, golden runs, exceptions.
 * @throws what `entry.make` throws.
 *
 * @example
 * ```ts
 * import { optimizerLaws, subjectOf, violations } from "@descent/conformance";
 * import type { Optimizer, OptimizerEntry } from "@descent/core";
 *
 * const signs = (rate: number): Optimizer => {
 *   if (!Number.isFinite(rate)) throw new RangeError("signs(rate): must be finite");
 *   return {
 *     name: `signs(${rate})`,
 *     init: () => null,
 *     update: (direction) => [direction.map((slope) => rate * Math.sign(slope)), null],
 *   };
 * };
 * const signsEntry: OptimizerEntry<"rate"> = {
 *   name: "signs",
 *   title: "Sign descent",
 *   authors: "Bernstein, Wang, Azizzadenesheli and Anandkumar",
 *   year: 2018,
 *   paper: "signSGD: Compressed Optimisation for Non-Convex Problems",
 *   summary: "Every parameter moves by the rate, whatever its slope.",
 *   formula: String.raw`\theta \leftarrow \theta - \alpha \operatorname{sign} g`,
 *   settings: [
 *     {
 *       name: "rate",
 *       symbol: "α",
 *       about: "how far each parameter moves",
 *       range: [1e-4, 1],
 *       unit: "",
 *       default: 0.01,
 *       scale: "log",
 *     },
 *   ],
 *   make: ({ rate }) => signs(rate),
 * };
 *
 * const row = subjectOf(signsEntry, { claims: ["translation", "scaling"] });
 * console.log(row.call); // signs(0.01)
 * console.log(violations(optimizerLaws(row)).length); // 0
 * ```
 */
export function subjectOf(
  entry: OptimizerEntry,
  more: Omit<OptimizerSubject, "call" | "make" | "entry"> = {},
): OptimizerSubject {
  const make = (): Optimizer => entry.make(defaultsOf(entry));
  return { ...more, call: make().name, make, entry };
}
