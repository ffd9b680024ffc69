import { applyBinary } from "./apply.js";
import { add } from "./arithmetic/add.js";
import { chain } from "./chain.js";
import { Dual } from "./dual.js";
import { mark } from "./mark.js";
import type { Operand, Scalar } from "./operand.js";
import type { BinaryRow, UnaryRow } from "./row.js";

/**
 * A dual number with several ε, each pair of which has the product 0: a value v and its partial
 * derivatives by the parameters of one chunk, so that one evaluation of f gives them all. Each partial
 * derivative is computed as a {@link Dual} of its own would, to the bit.
 */
export class Partials implements Operand {
  /** The call whose parameters the partial derivatives are by. */
  declare readonly level: number;
  declare readonly value: Scalar;
  declare readonly partials: readonly Scalar[];

  constructor(level: number, value: Scalar, partials: readonly Scalar[]) {
    this.level = level;
    this.value = value;
    this.partials = partials;
  }

  get brand(): symbol {
    return mark;
  }

  unary(row: UnaryRow): Scalar {
    const { value: x } = this;
    const value = typeof x === "number" ? row.value(x) : x.unary(row);
    return this.scaled(value, row.slope(x, value));
  }

  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
    if (x !== this) return this.side(row, x, this.value, 1);
    const { level, value: a, partials } = this;
    const other = y as Partials;
    if (other.level !== level) return this.side(row, a, y, 0);
    const { value: b, partials: others } = other;
    const value = applyBinary(row, a, b);
    const byX = row.slopes[0](a, b, value);
    const byY = row.slopes[1](a, b, value);
    const sums = new Array<Scalar>(partials.length);
    for (let i = 0; i < sums.length; i++) {
      sums[i] = add(chain(byX, partials[i] as Scalar), chain(byY, others[i] as Scalar));
    }
    return new Partials(level, value, sums);
  }

  private side(row: BinaryRow, x: Scalar, y: Scalar, i: 0 | 1): Scalar {
    const value = applyBinary(row, x, y);
    return this.scaled(value, row.slopes[i](x, y, value));
  }

  private scaled(value: Scalar, slope: Scalar): Scalar {
    const { level, partials } = this;
    const scaled = new Array<Scalar>(partials.length);
    for (let i = 0; i < scaled.length; i++) scaled[i] = chain(slope, partials[i] as Scalar);
    return new Partials(level, value, scaled);
  }

  toString(): string {
    return `(${String(this.value)} + (${this.partials.join(", ")})ε)`;
  }

  valueOf(): void {
    Dual.prototype.valueOf.call(this);
  }
}
