import { DescentError, type Problem } from "./error.js";
import type { Vector } from "./vector.js";

/** Throws a {@link DescentError} unless `ok`. */
export function check(
  ok: boolean,
  call: string,
  argument: string,
  rule: string,
  received: unknown,
  more?: Pick<Problem, "row" | "column" | "hint" | "cause">,
): asserts ok {
  if (!ok) throw new DescentError({ call, argument, rule, received, ...more });
}

/** Throws unless `value` is a finite number. */
export function checkFinite(
  call: string,
  argument: string,
  value: unknown,
): asserts value is number {
  check(Number.isFinite(value), call, argument, "must be a finite number", value);
}

/** Throws unless `value` is a positive finite number. */
export function checkPositive(
  call: string,
  argument: string,
  value: unknown,
): asserts value is number {
  const ok = Number.isFinite(value) && (value as number) > 0;
  check(ok, call, argument, "must be a positive finite number", value);
}

/** Throws unless `value` is a whole number of at least `least`. */
export function checkCount(
  call: string,
  argument: string,
  value: unknown,
  least = 1,
): asserts value is number {
  const ok = Number.isSafeInteger(value) && (value as number) >= least;
  check(ok, call, argument, `must be a whole number, at least ${least}`, value);
}

/** Throws unless `value` is a number in [0, 1). */
export function checkFraction(
  call: string,
  argument: string,
  value: unknown,
): asserts value is number {
  const ok = typeof value === "number" && value >= 0 && value < 1;
  check(ok, call, argument, "must be in [0, 1)", value);
}

/** Throws unless `value` is a non-empty array of finite numbers. */
export function checkVector(
  call: string,
  argument: string,
  value: unknown,
): asserts value is Vector {
  const ok = Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
  check(ok, call, argument, "must be an array of numbers", value);
  const entries = value as unknown as ArrayLike<unknown>;
  check(entries.length > 0, call, argument, "must have at least one entry", value);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (!Number.isFinite(entry))
      check(false, call, `${argument}[${i}]`, "must be a finite number", entry);
  }
}

/** Throws if `options` is no object or has a name that is not among `known`. */
export function checkOptions(call: string, options: unknown, known: readonly string[]): void {
  check(
    typeof options === "object" && options !== null,
    call,
    "options",
    "must be an object",
    options,
  );
  for (const name of Object.keys(options)) {
    check(known.includes(name), call, "options", `must be among ${known.join(", ")}`, name);
  }
}
