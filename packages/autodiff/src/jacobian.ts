import { check, type Vector } from "@descent/core";
import { checkFunction, checkPoint, isArray } from "./check-arguments.js";
import { isScalar, type Scalar } from "./operand.js";
import { lift, type Spread } from "./partial.js";
import { perturb, read } from "./perturb.js";

/**
 * The Jacobian of a function of n variables with m values: m rows of n partial derivatives, ∂fⱼ/∂xᵢ
 * in row j and column i.
 *
 * f takes its variables spread and returns an array of m values; the point is a vector of n entries.
 * f is evaluated n times.
 *
 * Throws a DescentError if f is no function or returns no array of numbers, or if the point is no
 * vector, is empty or has fewer entries than f has parameters.
 *
 * @example
 * ```ts
 * import { add, jacobian, mul } from "@descent/autodiff";
 *
 * console.log(jacobian((x, y) => [add(x, y), mul(x, y)])([2, 3])); // [ [ 1, 1 ], [ 3, 2 ] ]
 * ```
 */
export function jacobian(f: Spread<readonly Scalar[]>): {
  (point: Vector): readonly Vector[];
  (point: readonly Scalar[]): readonly (readonly Scalar[])[];
} {
  checkFunction("jacobian", f);
  function at(point: Vector): readonly Vector[];
  function at(point: readonly Scalar[]): readonly (readonly Scalar[])[];
  function at(point: readonly Scalar[]): readonly (readonly Scalar[])[] {
    const start = checkPoint("jacobian", f, point);
    const columns = start.map((_, i) =>
      perturb((level) => slopes(f(...lift(start, i, level)), level)),
    );
    const [first = []] = columns;
    return first.map((_, j) =>
      columns.map((column, i) => {
        const slope = column[j];
        const rule = `must return as many values in each call, ${first.length}`;
        if (slope === undefined || column.length !== first.length)
          check(false, "jacobian", "f", rule, columns[i]);
        return slope;
      }),
    );
  }
  return at;
}

function slopes(result: unknown, level: number): readonly Scalar[] {
  if (!isArray(result)) {
    const hint = isScalar(result) ? { hint: "Perhaps you meant gradient(f)" } : {};
    check(false, "jacobian", "f", "must return an array of numbers", result, hint);
  }
  return Array.from(result, (entry) => read("jacobian", entry, level).slope);
}
