import type { Cost, Loss } from "@descent/core";
import { meanSlopes, meanValue } from "./mean.js";

/**
 * The mean of a loss over N examples: J = (1/N) Σ ℓ(ŷᵢ, yᵢ), ∂J/∂ŷᵢ = (1/N) ∂ℓ/∂ŷᵢ.
 *
 * A loss is of one example, a cost of all of them together.
 *
 * @throws DescentError from `value` and `slopes`, if there is no example or not one target for each
 *   prediction.
 *
 * @example
 * ```ts
 * import { absoluteError, meanOf } from "@descent/losses";
 *
 * const cost = meanOf(absoluteError);
 * console.log(cost.name); // meanOf(absoluteError)
 * console.log(cost.value([1, 2, 9], [0, 0, 0])); // 4
 * ```
 */
export function meanOf(loss: Loss): Cost {
  const name = `meanOf(${loss.name})`;
  return {
    name,
    value: (predictions, targets) => meanValue(name, loss, predictions, targets),
    slopes: (predictions, targets) => meanSlopes(name, loss, predictions, targets),
  };
}
