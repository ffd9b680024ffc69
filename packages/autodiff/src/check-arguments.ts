import { check, type Problem } from "@descent/core";
import { checkScalar, isScalar, type Scalar } from "./operand.js";

/** Throws unless f is a function. */
export function checkFunction(call: string, f: unknown): void {
  check(typeof f === "function", call, "f", "must be a function", f);
}

/** Whether x is an array, plain or typed. */
export function isArray(x: unknown): x is ArrayLike<unknown> {
  return Array.isArray(x) || (ArrayBuffer.isView(x) && "length" in x);
}

/** The array as a plain one of scalars; throws if it is none. */
function checkScalars(
  call: string,
  argument: string,
  x: unknown,
  more?: Pick<Problem, "hint">,
): readonly Scalar[] {
  if (!isArray(x)) check(false, call, argument, "must be an array of numbers", x, more);
  return Array.from(x, (entry, i) => {
    if (!isScalar(entry)) checkScalar(call, `${argument}[${i}]`, entry);
    return entry;
  });
}

/** The point as a plain array of scalars; throws unless it has an entry for each parameter of f. */
export function checkPoint(
  call: string,
  f: { readonly length: number },
  point: unknown,
): readonly Scalar[] {
  const hint = isScalar(point) ? { hint: "Use derivative(f)" } : {};
  const scalars = checkScalars(call, "point", point, hint);
  const least = Math.max(f.length, 1);
  const rule = `must have at least ${least} entries, one for each parameter of f`;
  check(scalars.length >= least, call, "point", rule, point);
  return scalars;
}

/** The vector as a plain array of scalars; throws unless it has an entry for each entry of the point. */
export function checkDirection(
  call: string,
  argument: string,
  direction: unknown,
  point: readonly Scalar[],
): readonly Scalar[] {
  const scalars = checkScalars(call, argument, direction);
  const rule = `must have ${point.length} entries, as the point`;
  check(scalars.length === point.length, call, argument, rule, direction);
  return scalars;
}
