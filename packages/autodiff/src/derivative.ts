import { checkFunction } from "./check-arguments.js";
import { Dual, slopeAt } from "./dual.js";
import { checkScalar, type Scalar } from "./operand.js";
import { perturb } from "./perturb.js";

/**
 * The derivative f′ of a function of one variable, exact to rounding: f is evaluated at the dual
 * number x + ε, and the coefficient of ε is f′(x).
 *
 * f is written in this package's functions. f′ takes a number, or, inside the function of another
 * derivative, that function's variable; so derivatives nest.
 *
 * Throws a DescentError if f is no function or returns no number, if x is no number, or if f uses a
 * variable of a derivative that is over.
 *
 * @example
 * ```ts
 * import { derivative, mul, pow } from "@descent/autodiff";
 *
 * const cubic = derivative((x) => pow(x, 3));
 * console.log(cubic(2)); // 12
 * console.log(derivative(cubic)(2)); // 12
 * console.log(derivative((x) => mul(x, derivative((y) => mul(x, y))(1)))(4)); // 8
 * ```
 *
 * @see W. K. Clifford, Preliminary sketch of biquaternions (1873); R. E. Wengert, A simple automatic
 * derivative evaluation program (1964).
 */
export function derivative(f: (x: Scalar) => Scalar): {
  (x: number): number;
  (x: Scalar): Scalar;
} {
  checkFunction("derivative", f);
  function at(x: number): number;
  function at(x: Scalar): Scalar;
  function at(x: Scalar): Scalar {
    checkScalar("derivative", "x", x, { hint: "Use gradient(f)" });
    return perturb((level) => slopeAt("derivative", f(new Dual(level, x, 1)), level));
  }
  return at;
}
