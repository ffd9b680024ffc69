import { DescentError, type Problem } from "./error.js";
import type { Vector } from "./vector.js";

/**
 * Throws a {@link DescentError} unless `ok`.
 *
 * @example
 * ```ts
 * import { check, DescentError } from "@descent/core";
 *
 * const size = 0;
 * try {
 *   check(size > 0, "matrix", "rows", "must have at least one row", size);
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // matrix(rows): must have at least one row, got 0
 * }
 * ```
 */
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

/**
 * Throws unless `value` is a finite number.
 *
 * @example
 * ```ts
 * import { checkFinite, DescentError } from "@descent/core";
 *
 * try {
 *   checkFinite("constant", "rate", NaN);
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // constant(rate): must be a finite number, got NaN
 * }
 * ```
 */
export function checkFinite(
  call: string,
  argument: string,
  value: unknown,
): asserts value is number {
  check(Number.isFinite(value), call, argument, "must be a finite number", value);
}

/**
 * Throws unless `value` is a positive finite number.
 *
 * @example
 * ```ts
 * import { checkPositive, DescentError } from "@descent/core";
 *
 * try {
 *   checkPositive("clipNorm", "max", 0);
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // clipNorm(max): must be a positive finite number, got 0
 * }
 * ```
 */
export function checkPositive(
  call: string,
  argument: string,
  value: unknown,
): asserts value is number {
  const ok = Number.isFinite(value) && (value as number) > 0;
  check(ok, call, argument, "must be a positive finite number", value);
}

/**
 * Throws unless `value` is true or false.
 *
 * @example
 * ```ts
 * import { checkBoolean, DescentError } from "@descent/core";
 *
 * try {
 *   checkBoolean("linear", "intercept", "no");
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // linear(intercept): must be true or false, got "no"
 * }
 * ```
 */
export function checkBoolean(
  call: string,
  argument: string,
  value: unknown,
): asserts value is boolean {
  check(typeof value === "boolean", call, argument, "must be true or false", value);
}

/**
 * Throws unless `value` is a whole number of at least `least`.
 *
 * @example
 * ```ts
 * import { checkCount, DescentError } from "@descent/core";
 *
 * try {
 *   checkCount("maxSteps", "steps", 2.5);
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // maxSteps(steps): must be a whole number, at least 1, got 2.5
 * }
 * ```
 */
export function checkCount(
  call: string,
  argument: string,
  value: unknown,
  least = 1,
): asserts value is number {
  const ok = Number.isSafeInteger(value) && (value as number) >= least;
  check(ok, call, argument, `must be a whole number, at least ${least}`, value);
}

/**
 * Throws unless `value` is a number in [0, 1).
 *
 * @example
 * ```ts
 * import { checkFraction, DescentError } from "@descent/core";
 *
 * try {
 *   checkFraction("momentum", "decay", 1.5);
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // momentum(decay): must be in [0, 1), got 1.5
 * }
 * ```
 */
export function checkFraction(
  call: string,
  argument: string,
  value: unknown,
): asserts value is number {
  const ok = typeof value === "number" && value >= 0 && value < 1;
  check(ok, call, argument, "must be in [0, 1)", value);
}

/**
 * Throws unless `value` is a non-empty array of finite numbers.
 *
 * @example
 * ```ts
 * import { checkVector, DescentError } from "@descent/core";
 *
 * try {
 *   checkVector("descend", "start", [3, Infinity]);
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // descend(start[1]): must be a finite number, got Infinity
 * }
 * ```
 */
export function checkVector(
  call: string,
  argument: string,
  value: unknown,
): asserts value is Vector {
  const ok = Array.isArray(value) || ArrayBuffer.isView(value);
  const entries = ok ? Array.from(value as ArrayLike<unknown>) : [];
  check(entries.length > 0, call, argument, "must be a non-empty array of numbers", value);
  entries.forEach((entry, i) => {
    checkFinite(call, `${argument}[${i}]`, entry);
  });
}

/**
 * Throws if `options` is no object or has a name that is not among `known`.
 *
 * @example
 * ```ts
 * import { checkOptions, DescentError } from "@descent/core";
 *
 * try {
 *   checkOptions("sgd", { momentun: 0.9 }, ["momentum", "nesterov"]);
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // sgd(options): must be among momentum, nesterov, got "momentun"
 * }
 * ```
 */
export function checkOptions(call: string, options: unknown, known: readonly string[]): void {
  const ok = typeof options === "object" && options !== null && !Array.isArray(options);
  check(ok, call, "options", "must be an object", options);
  for (const name of Object.keys(options)) {
    if (!known.includes(name))
      check(false, call, "options", `must be among ${known.join(", ")}`, name);
  }
}
