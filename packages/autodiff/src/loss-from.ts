import { check, checkFinite, checkOptions, type Loss } from "@descent/core";
import { checkFunction } from "./check-arguments.js";
import { checkScalar, type Scalar } from "./operand.js";
import { Dual, slopeAt } from "./dual.js";
import { perturb } from "./perturb.js";

/** What a formula cannot tell of its loss. */
export interface LossOptions {
  /** Shown in reports; the name of the formula's function if not given. */
  readonly name?: string;
  /** sup ∂²ℓ/∂ŷ² ≥ 0, from which the largest stable learning rate of a linear model follows. */
  readonly curvature?: number;
}

/**
 * The loss ℓ(ŷ, y) of one example from its formula in this package's functions; the slope ∂ℓ/∂ŷ is
 * the formula's derivative by the prediction ŷ, with the target y a plain number.
 *
 * Throws a DescentError if the formula is no function, an option is unknown or of the wrong kind, or
 * (when the loss is used) if the formula returns no number.
 *
 * @example
 * ```ts
 * import { lossFrom, square, sub } from "@descent/autodiff";
 *
 * const squared = lossFrom((prediction, target) => square(sub(prediction, target)), {
 *   name: "squared",
 *   curvature: 2,
 * });
 * console.log(squared.value(5, 3)); // 4
 * console.log(squared.slope(5, 3)); // 4
 * ```
 */
export function lossFrom(
  f: (prediction: Scalar, target: number) => Scalar,
  options: LossOptions = {},
): Loss {
  checkFunction("lossFrom", f);
  checkOptions("lossFrom", options, ["name", "curvature"]);
  const { name = f.name === "" ? "lossFrom(f)" : f.name, curvature } = options;
  const named = typeof name === "string" && name !== "";
  check(named, "lossFrom", "name", "must be a string that is not empty", name);
  if (curvature !== undefined) {
    checkFinite("lossFrom", "curvature", curvature);
    check(curvature >= 0, "lossFrom", "curvature", "must not be negative", curvature);
  }
  return {
    name,
    // Both are numbers unless the formula depends on the variable of a derivative around the loss.
    value: (prediction, target) => {
      const value = f(prediction, target);
      checkScalar("lossFrom", "f(x)", value);
      return value as number;
    },
    slope: (prediction, target) => {
      return perturb((level) => {
        const result = f(new Dual(level, prediction, 1), target);
        return slopeAt("lossFrom", result, level) as number;
      });
    },
    ...(curvature === undefined ? {} : { curvature }),
  };
}
