import { check } from "@descent/core";
import { applyBinary } from "./apply.js";
import { add } from "./arithmetic/add.js";
import { chain } from "./chain.js";
import { mark } from "./mark.js";
import type { Operand, Scalar } from "./operand.js";
import { settle } from "./perturb.js";
import type { BinaryRow, UnaryRow } from "./row.js";

/**
 * A dual number v + tε with ε² = 0: a value v and its derivative t, so that f(v + tε) = f(v) + f′(v)·t·ε
 * (Clifford, 1873). Both parts may be operands of lower levels, which is how derivatives nest.
 */
export class Dual implements Operand {
  /** The call whose variable ε belongs to. */
  declare readonly level: number;
  declare readonly value: Scalar;
  declare readonly tangent: Scalar;

  constructor(level: number, value: Scalar, tangent: Scalar) {
    this.level = level;
    // Fields that once held no number hold references: else V8 copies each number into a box of its own.
    this.value = this.tangent = undefined as never;
    this.value = value;
    this.tangent = tangent;
  }

  // A getter and not a field: nothing is stored in each number.
  get brand(): symbol {
    return mark;
  }

  unary(row: UnaryRow): Scalar {
    const x = this.value;
    const value = typeof x === "number" ? row.value(x) : x.unary(row);
    return new Dual(this.level, value, chain(row.slope(x, value), this.tangent));
  }

  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
    const a = this.value;
    if (x !== this) return this.side(row, x, a, 1);
    // No `instanceof`: it may come from the other build. A level is unique to one call, so to one kind of
    // operand, and a number has none.
    const other = y as Dual;
    if (other.level !== this.level) return this.side(row, a, y, 0);
    const b = other.value;
    const value = plain(row, a, b);
    return new Dual(
      this.level,
      value,
      add(
        chain(row.slopes[0](a, b, value), this.tangent),
        chain(row.slopes[1](a, b, value), other.tangent),
      ),
    );
  }

  /** The row's function of x and y, of which one is this number's value: number `i`. */
  private side(row: BinaryRow, x: Scalar, y: Scalar, i: 0 | 1): Scalar {
    const value = plain(row, x, y);
    return new Dual(this.level, value, chain(row.slopes[i](x, y, value), this.tangent));
  }

  toString(): string {
    return `(${this.value.toString()} + ${this.tangent.toString()}ε)`;
  }

  /** Native operators end here: `x * y`, `x < y` and `Math.sin(x)` would lose the derivative. */
  valueOf(this: Operand): void {
    const hint = "Use add, mul, sin, …; value(x) to compare";
    check(false, "Number", "x", "must not meet native operators", this.toString(), { hint });
  }
}

/** The row's function of two parts: not `applyBinary` alone, so that V8 need not inline what is nested. */
function plain(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number" ? row.value(x, y) : applyBinary(row, x, y);
}

/** The derivative by ε of what f returned, at the level whose ε it is. */
export function slopeAt(call: string, result: unknown, level: number): Scalar {
  const live = settle(call, result) as Dual;
  return live.level === level ? settle(call, live.tangent) : 0;
}
