import { mark } from "./mark.js";
import type { Operand, Scalar } from "./operand.js";
import { perturb } from "./perturb.js";
import type { BinaryRow, UnaryRow } from "./row.js";
import { value } from "./value.js";

/**
 * A number with a bound on the sum of the absolute contributions to it: |f(x)| + Σ |∂f/∂xᵢ|·sizeᵢ after
 * each operation, so that rounding errors are at most a few times 2⁻⁵³·size (running error analysis).
 */
class Sized implements Operand {
  constructor(
    readonly level: number,
    readonly value: number,
    readonly size: number,
  ) {}

  readonly brand = mark;

  unary(row: UnaryRow): Scalar {
    const result = row.value(this.value);
    const slope = value(row.slope(this.value, result));
    return new Sized(this.level, result, Math.abs(result) + Math.abs(slope) * this.size);
  }

  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
    const [a, b] = [value(x), value(y)];
    const result = row.value(a, b);
    const parts = [x, y].map((part, i) => {
      const slope = value(row.slopes[i === 0 ? 0 : 1](a, b, result));
      return Math.abs(slope) * (part instanceof Sized ? part.size : Math.abs(value(part)));
    });
    return new Sized(this.level, result, Math.abs(result) + (parts[0] ?? 0) + (parts[1] ?? 0));
  }

  toString(): string {
    return `${this.value} of size ${this.size}`;
  }
}

/** The numbers that `f` makes of the point, and the sums of the absolute contributions to them. */
export function sizes(
  f: (point: readonly Scalar[]) => readonly Scalar[],
  point: readonly number[],
): readonly number[] {
  return perturb((level) =>
    f(point.map((x) => new Sized(level, x, Math.abs(x)))).map((x) =>
      x instanceof Sized ? x.size : Math.abs(value(x)),
    ),
  );
}
