import { checkScalar, type Scalar } from "./operand.js";

/**
 * The plain number that x stands for, without its derivative: what comparisons and branches look at.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, neg, square, value, type Scalar } from "@descent/autodiff";
 *
 * const bend = (x: Scalar): Scalar => (value(x) < 0 ? neg(x) : square(x));
 * console.log(derivative(bend)(-3)); // -1
 * console.log(derivative(bend)(3)); // 6
 * ```
 */
export function value(x: Scalar): number {
  checkScalar("value", "x", x);
  let inner = x;
  while (typeof inner !== "number") inner = inner.value;
  return inner;
}
