import { check, checkVector, type Optimizer, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { checkNotNegative } from "./check-not-negative.js";

/**
 * A rate of its own for each parameter, a transform: dᵢ ← αᵢ dᵢ.
 *
 * With the rates alone it is gradient descent, `parameterRates([0.1, 0.001])`; in a {@link chain} they
 * are factors of the common rate. Where the rates are the inverse curvatures of the parameters, it is
 * descent with Jacobi's preconditioner (Jacobi, 1845).
 *
 * @param rates - α ≥ 0, one for each parameter; 0 keeps it as it is.
 * @throws DescentError if a rate is negative or not finite; from `init`, if there is not one for each
 *   parameter.
 *
 * @example
 * ```ts
 * import { descend, parameterRates } from "@descent/optimizers";
 *
 * const valley = ([x = 0, y = 0]: readonly number[]) => ({
 *   value: (x ** 2 + 100 * y ** 2) / 2,
 *   gradient: [x, 100 * y],
 * });
 * for (const { step, params } of descend(valley, [3, 4], parameterRates([0.5, 0.005]))) {
 *   console.log(params);
 *   if (step === 2) break;
 * }
 * // [ 3, 4 ]
 * // [ 1.5, 2 ]
 * // [ 0.75, 1 ]
 * ```
 */
export function parameterRates(rates: Vector): Optimizer<null> {
  checkVector("parameterRates", "rates", rates);
  rates.forEach((rate, i) => {
    checkNotNegative("parameterRates", `rates[${i}]`, rate);
  });
  return {
    name: callName("parameterRates", Array.from(rates)),
    init: (params) => {
      const rule = `must be one for each of the ${params.length} parameters`;
      check(rates.length === params.length, "parameterRates", "rates", rule, Array.from(rates));
      return null;
    },
    update: (direction, state) => [combine(direction, rates, (entry, rate) => rate * entry), state],
  };
}
