import { check } from "@descent/core";
import { checkScalar, isScalar, type Scalar } from "./operand.js";

/** Throws unless f is a function. */
export function checkFunction(call: string, f: unknown): void {
  check(typeof f === "function", call, "f", "must be a function", f);
}

/** Whether x is an array, plain or typed. */
export function isArray(x: unknown): x is ArrayLike<unknown> {
  return Array.isArray(x) || (ArrayBuffer.isView(x) && "length" in x);
}

/** The point as a plain array of scalars; throws unless it has an entry for each parameter of f. */
export function checkPoint(
  call: string,
  f: { readonly length: number },
  point: unknown,
): readonly Scalar[] {
  if (!isArray(point)) {
    const hint = isScalar(point) ? { hint: "Perhaps you meant derivative(f)" } : {};
    check(false, call, "point", "must be an array of numbers", point, hint);
  }
  const least = Math.max(f.length, 1);
  const rule = `must have at least ${least} entries, one for each parameter of f`;
  check(point.length >= least, call, "point", rule, point);
  return Array.from(point, (x, i) => {
    if (!isScalar(x)) checkScalar(call, `point[${i}]`, x);
    return x;
  });
}

/** Throws unless what f came to is a plain number: an objective or a loss has no variables around it. */
export function checkPlain(call: string, result: unknown): asserts result is number {
  const rule = "must come to a plain number, free of other derivatives' variables";
  if (typeof result !== "number") check(false, call, "f", rule, result);
}
