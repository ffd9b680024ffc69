import { check, type Problem } from "@descent/core";
import type { Comparison, Condition } from "./condition.js";
import { mark } from "./mark.js";
import type { BinaryRow, UnaryRow } from "./row.js";

/**
 * Anything besides a number that the elementary functions accept: it says itself what a row of the
 * table of functions does to it. Dual numbers are operands; so is any other kind that follows this
 * protocol. User code passes operands on and never calls these methods.
 *
 * @example
 * ```ts
 * import { derivative, square, type Operand } from "@descent/autodiff";
 *
 * const describe = (x: number | Operand): string => (typeof x === "number" ? "number" : "operand");
 * const seen: string[] = [];
 * derivative((x) => {
 *   seen.push(describe(x));
 *   return square(x);
 * })(3);
 * console.log(seen); // [ 'operand' ]
 * ```
 */
export interface Operand {
  /** `Symbol.for("@descent/autodiff")`. */
  readonly brand: symbol;
  /**
   * The call it belongs to: of two operands the one with the higher level decides, and takes the
   * other for a constant. Levels are handed out in increasing order and never used twice.
   */
  readonly level: number;
  /** What it stands for, one level down. An operand that stands for no number throws. */
  readonly value: Scalar;
  /** The row's function of this operand. */
  unary(row: UnaryRow): Scalar;
  /** The row's function of x and y, of which this operand is one and neither has a higher level. */
  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar;
  /**
   * How x compares with y. Only operands that stand for no number yet (expressions of a traced
   * function) have this; all others are compared by their values.
   */
  compare?(comparison: Comparison, x: Scalar, y: Scalar): Condition;
  /**
   * Σ terms, of which this operand is one and none has a higher level, as one operation. `rows` is
   * what each term was made of, one row each. Without this the terms are added one by one.
   */
  sum?(terms: readonly Scalar[], rows: ArrayLike<unknown>): Scalar;
  /** How it is shown in messages and templates: `(3 + 1ε)`. */
  toString(): string;
}

/**
 * What the elementary functions compute with: a plain number, or an operand that stands for one.
 *
 * @example
 * ```ts
 * import { add, derivative, mul, type Scalar } from "@descent/autodiff";
 *
 * const line = (x: Scalar): Scalar => add(mul(2, x), 1);
 * console.log(line(3)); // 7
 * console.log(derivative(line)(3)); // 2
 * ```
 */
export type Scalar = number | Operand;

/** Whether x is a number (NaN is) or an operand, whichever copy of the library made it. */
export function isScalar(x: unknown): x is Scalar {
  return typeof x === "number" || (x as Partial<Operand> | null | undefined)?.brand === mark;
}

/** Throws unless x is a scalar: JavaScript passes `undefined` and `"1"` where types are not checked. */
export function checkScalar(
  call: string,
  argument: string,
  x: unknown,
  more?: Pick<Problem, "hint">,
): asserts x is Scalar {
  check(isScalar(x), call, argument, "must be a number", x, more);
}
