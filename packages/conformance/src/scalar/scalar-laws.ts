import { applyLaws, type Check } from "../law.js";
import { hasConstants } from "./has-constants.js";
import { hasItsSecondDerivatives } from "./has-its-second-derivatives.js";
import { hasItsSlopes } from "./has-its-slopes.js";
import { keepsItsValue } from "./keeps-its-value.js";
import { obeysTheChainRule } from "./obeys-the-chain-rule.js";
import type { ScalarSubject } from "./scalar-subject.js";

/**
 * The laws of scalar functions that can be differentiated, applied to one of them: a check for each
 * law.
 *
 * @throws LawError not here, but from the `check` of a law that is broken.
 *
 * @example
 * ```ts
 * import { mul, square, value, type Scalar } from "@descent/autodiff";
 * import { scalarLaws, violations } from "@descent/conformance";
 *
 * const cube = (x: Scalar) => mul(square(x), x);
 * const domain = [[-3, 3]] as const;
 * console.log(violations(scalarLaws({ call: "cube", f: cube, domain })).length); // 0
 *
 * // Taking the plain number out of a factor loses its part of the derivative.
 * const careless = (x: Scalar) => mul(square(x), value(x));
 * const [first] = violations(scalarLaws({ call: "careless", f: careless, domain }));
 * console.log(first?.law); // has the slopes of its differences
 * ```
 */
export function scalarLaws(subject: ScalarSubject): readonly Check[] {
  return applyLaws(subject, [
    keepsItsValue,
    hasItsSlopes,
    hasItsSecondDerivatives,
    hasConstants,
    obeysTheChainRule,
  ]);
}
