import { check } from "@descent/core";
import { applyBinary, applyUnary } from "./apply.js";
import { add } from "./arithmetic/add.js";
import { mul } from "./arithmetic/mul.js";
import { mark } from "./mark.js";
import type { Operand, Scalar } from "./operand.js";
import type { BinaryRow, UnaryRow } from "./row.js";

/**
 * A dual number v + tε with ε² = 0: a value v and its derivative t, so that f(v + tε) = f(v) + f′(v)·t·ε
 * (Clifford, 1873). Both parts may be operands of lower levels, which is how derivatives nest.
 *
 * Invariant: t is never the number 0, as v + 0ε is v.
 */
export class Dual implements Operand {
  /** The call whose variable ε belongs to. */
  declare readonly level: number;
  declare readonly value: Scalar;
  declare readonly tangent: Scalar;

  constructor(level: number, value: Scalar, tangent: Scalar) {
    this.level = level;
    this.value = value;
    this.tangent = tangent;
  }

  // A getter and not a field: nothing is stored in each number.
  get brand(): symbol {
    return mark;
  }

  unary(row: UnaryRow): Scalar {
    const value = applyUnary(row, this.value);
    return dual(this.level, value, chain(row.slope(this.value, value), this.tangent));
  }

  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
    const { level } = this;
    const a = valueAt(x, level);
    const b = valueAt(y, level);
    const value = applyBinary(row, a, b);
    const byX = tangentAt(x, level);
    const byY = tangentAt(y, level);
    return dual(
      level,
      value,
      add(
        byX === 0 ? 0 : chain(row.slopes[0](a, b, value), byX),
        byY === 0 ? 0 : chain(row.slopes[1](a, b, value), byY),
      ),
    );
  }

  toString(): string {
    return `${show(this.value)} + ${show(this.tangent)}ε`;
  }

  /** Native operators end here: `x * y`, `x < y` and `Math.sin(x)` would lose the derivative. */
  [Symbol.toPrimitive](kind: string): string {
    const shown = this.toString();
    const hint = "Use add, mul, sin, …; value(x) to compare";
    check(kind === "string", "Number", "x", "must not meet native operators", shown, { hint });
    return shown;
  }
}

function show(part: Scalar): string {
  return typeof part === "number" ? `${part}` : `(${part.toString()})`;
}

/** v + tε. */
export function dual(level: number, value: Scalar, tangent: Scalar): Scalar {
  return tangent === 0 ? value : new Dual(level, value, tangent);
}

/**
 * Whether x is a dual number of this level, and no constant there. No `instanceof`: the number may
 * come from the other build, and a level is unique to one call, so to one kind of operand.
 */
function isDualAt(x: Scalar, level: number): x is Dual {
  return typeof x !== "number" && x.level === level;
}

/** v, where x = v + tε at this level. */
export function valueAt(x: Scalar, level: number): Scalar {
  return isDualAt(x, level) ? x.value : x;
}

/** t, where x = v + tε at this level. */
export function tangentAt(x: Scalar, level: number): Scalar {
  return isDualAt(x, level) ? x.tangent : 0;
}

/**
 * slope · tangent of the chain rule, in which 0 outweighs infinity: what does not depend on the
 * variable, or is not chosen by a maximum, adds nothing, however steep it is.
 */
function chain(slope: Scalar, tangent: Scalar): Scalar {
  return slope === 0 ? 0 : mul(slope, tangent);
}
