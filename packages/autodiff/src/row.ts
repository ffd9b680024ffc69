import type { Scalar } from "./operand.js";

/**
 * An elementary function f of one argument: all that is known of it, in one place.
 *
 * The slope is written in the package's own functions and has no branches, so the same line serves
 * numbers, nested dual numbers and expressions.
 */
export interface UnaryRow {
  /** The public name: `sin`. */
  readonly name: string;
  /** f(x). */
  readonly value: (x: number) => number;
  /** f′(x), which may use `value` = f(x). */
  readonly slope: (x: Scalar, value: Scalar) => Scalar;
  /**
   * f(x) as a JavaScript expression of `x` with the bits of `value`. A name or a literal in
   * parentheses may be put for the word `x`, wherever it stands; the expression itself may need
   * parentheses. Left out where f is no one-line matter: generated code then calls `value` itself.
   */
  readonly code?: string;
  /**
   * Whether f has a kink, a jump or a vertical tangent at x, so that its slope there is a choice
   * (see `kinks`); left out where f has none. Only `atKinks` asks.
   */
  readonly kink?: (x: number) => boolean;
}

/** An elementary function f of two arguments. */
export interface BinaryRow {
  /** The public name: `add`. */
  readonly name: string;
  /** f(x, y). */
  readonly value: (x: number, y: number) => number;
  /** ∂f/∂x and ∂f/∂y, which may use `value` = f(x, y). */
  readonly slopes: readonly [x: Slope, y: Slope];
  /** f(x, y) as a JavaScript expression of `x` and `y`, on the terms of {@link UnaryRow.code}. */
  readonly code?: string;
  /**
   * Whether the slope of f at (x, y) by its first argument (0) or its second (1) is a choice, on the
   * terms of {@link UnaryRow.kink}.
   */
  readonly kink?: (x: number, y: number, by: 0 | 1) => boolean;
}

/** One partial derivative of a function of two arguments. */
export type Slope = (x: Scalar, y: Scalar, value: Scalar) => Scalar;
