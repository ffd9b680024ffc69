import { applyLaws, type Check } from "../law.js";
import { addsItsGradient } from "./adds-its-gradient.js";
import { hasASize } from "./has-a-size.js";
import { hasTheFormulasGradient } from "./has-the-formulas-gradient.js";
import type { ModelSubject } from "./model-subject.js";
import { predictsItsFormula } from "./predicts-its-formula.js";
import { scalesItsGradient } from "./scales-its-gradient.js";

/**
 * The laws of models, applied to one of them: a check for each law.
 *
 * @throws LawError not here, but from the `check` of a law that is broken.
 *
 * @example
 * ```ts
 * import { add, mul } from "@descent/autodiff";
 * import { modelLaws, violations } from "@descent/conformance";
 * import type { Model } from "@descent/core";
 *
 * const line: Model<number> = {
 *   size: 2,
 *   predict: ([intercept = 0, slope = 0], x) => intercept + slope * x,
 *   addGradient: (_params, x, scale, out) => {
 *     out[0] = scale; // overwrites where it should add
 *     out[1] = (out[1] ?? 0) + scale * x;
 *   },
 * };
 * const checks = modelLaws({
 *   call: "line",
 *   make: () => line,
 *   inputs: [-2, 0, 3],
 *   formula: ([intercept = 0, slope = 0], x) => add(intercept, mul(slope, x)),
 * });
 * console.log(violations(checks).map(({ law }) => law)); // [ 'adds its gradient to what is there' ]
 * ```
 */
export function modelLaws<Input>(subject: ModelSubject<Input>): readonly Check[] {
  return applyLaws<ModelSubject<Input>>(subject, [
    hasASize(),
    predictsItsFormula(),
    hasTheFormulasGradient(),
    addsItsGradient(),
    scalesItsGradient(),
  ]);
}
