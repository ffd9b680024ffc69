import { mul } from "../index.js";
import { mark } from "../mark.js";
import type { Operand, Scalar } from "../operand.js";
import { perturb } from "../perturb.js";
import type { BinaryRow, UnaryRow } from "../row.js";

/**
 * A number together with the sum of the absolute contributions to it: what rounding errors are measured
 * against. |f| + Σ |∂f/∂xᵢ| · bound(xᵢ) for each elementary function f.
 */
class Bound implements Operand {
  readonly brand: symbol = mark;
  constructor(
    readonly level: number,
    readonly value: number,
    readonly bound: number,
  ) {}

  unary(row: UnaryRow): Scalar {
    const value = row.value(this.value);
    const slope = Math.abs(row.slope(this.value, value) as number);
    return new Bound(this.level, value, Math.abs(value) + times(slope, this.bound));
  }

  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
    const [a, b] = [plain(x), plain(y)];
    const value = row.value(a, b);
    const slopes = row.slopes.map((slope) => Math.abs(slope(a, b, value) as number));
    const parts = [x, y].map((part, i) => {
      // A number is exact, and where it is an exponent there may be no slope by it.
      return typeof part === "number" ? 0 : times(slopes[i] ?? NaN, boundOf(part));
    });
    return new Bound(this.level, value, Math.abs(value) + (parts[0] ?? 0) + (parts[1] ?? 0));
  }

  toString(): string {
    return `${this.value} ± ${this.bound}`;
  }
}

function plain(x: Scalar): number {
  return typeof x === "number" ? x : numbersOf(x).value;
}

function numbersOf(x: Operand): { readonly value: number; readonly bound: number } {
  return x as Operand & { readonly value: number; readonly bound: number };
}

/** The sum of the absolute contributions to a result. */
export function boundOf(x: Scalar): number {
  return typeof x === "number" ? Math.abs(x) : numbersOf(x).bound;
}

function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

/**
 * What `f` makes of these numbers as bounds, and of a function: the same function, with parameters that are
 * multiplied by a 1 which is a bound too, so that its slopes begin as bounds and not as plain numbers.
 */
export function withBounds<Result>(
  numbers: readonly number[],
  g: (...params: readonly Scalar[]) => Scalar,
  f: (g: (...params: readonly Scalar[]) => Scalar, params: readonly Scalar[]) => Result,
): Result {
  return perturb((level) => {
    const one = new Bound(level, 1, 1);
    return f(
      (...params) => g(...params.map((x) => mul(x, one))),
      numbers.map((x) => new Bound(level, x, Math.abs(x))),
    );
  });
}
