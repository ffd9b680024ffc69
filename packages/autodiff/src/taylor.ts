import { checkCount, type Vector } from "@descent/core";
import { checkFunction } from "./check-arguments.js";
import { checkScalar, type Scalar } from "./operand.js";
import { perturb, settle } from "./perturb.js";
import { coefficient, Series } from "./series.js";

/**
 * The Taylor coefficients f⁽ᵏ⁾(x)/k! of a function of one variable, for k = 0 … order, from one
 * evaluation of f on a truncated power series: f(x + ε) = f(x) + f′(x)·ε + f″(x)/2·ε² + …
 *
 * Coefficient k times k! is the derivative of order k. Up to the second, nested derivatives take less
 * time; they double their work with each order, and series do not.
 *
 * Throws a DescentError if f is no function or returns no number, if the order is no whole number of at
 * least 0, or if x is no number.
 *
 * @example
 * ```ts
 * import { derivative, exp, pow, taylor } from "@descent/autodiff";
 *
 * console.log(taylor((x) => pow(x, 3), 4)(2)); // [ 8, 12, 6, 1, 0 ]
 * console.log(taylor(exp, 3)(0)); // [ 1, 1, 0.5, 0.16666666666666666 ]
 *
 * const third = (x: number) => 6 * (taylor(exp, 3)(x)[3] ?? NaN);
 * console.log(third(0), derivative(derivative(derivative(exp)))(0)); // 1 1
 * ```
 *
 * @see R. E. Moore, Interval Analysis (1966), chapter 11.
 */
export function taylor(
  f: (x: Scalar) => Scalar,
  order: number,
): {
  (x: number): Vector;
  (x: Scalar): readonly Scalar[];
} {
  checkFunction("taylor", f);
  checkCount("taylor", "order", order, 0);
  function at(x: number): Vector;
  function at(x: Scalar): readonly Scalar[];
  function at(x: Scalar): readonly Scalar[] {
    checkScalar("taylor", "x", x);
    return perturb((level) => {
      const expansion = { level, order, lazy: false };
      const variable = new Series(expansion, [x, 1], () => 0);
      const result = settle("taylor", f(variable));
      return Array.from({ length: order + 1 }, (_, k) =>
        settle("taylor", coefficient(result, k, level)),
      );
    });
  }
  return at;
}
