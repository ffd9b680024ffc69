import { check } from "@descent/core";
import { mul } from "../arithmetic/mul.js";
import type { Scalar } from "../operand.js";
import { checkRows, sum } from "./sum.js";

/**
 * The inner product Σ x[i]·y[i] of two vectors of the same length; 0 if both are empty.
 *
 * Throws a DescentError if the lengths differ, or if an entry is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { dot, gradient } from "@descent/autodiff";
 *
 * console.log(dot([1, 2], [3, 4])); // 11
 * console.log(gradient((...theta) => dot(theta, [3, 4]))([1, 2])); // [ 3, 4 ]
 * ```
 */
export function dot(x: ArrayLike<number>, y: ArrayLike<number>): number;
export function dot(x: ArrayLike<Scalar>, y: ArrayLike<Scalar>): Scalar;
export function dot(x: ArrayLike<Scalar>, y: ArrayLike<Scalar>): Scalar {
  checkRows("dot", "x", x);
  checkRows("dot", "y", y);
  check(x.length === y.length, "dot", "y", `must have ${x.length} entries, as x`, y);
  return sum(x, (entry, i) => {
    const other = y[i];
    if (other === undefined) check(false, "dot", `y[${i}]`, "must be a number", other);
    return mul(entry, other);
  });
}
