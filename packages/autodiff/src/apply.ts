import { checkScalar, type Scalar } from "./operand.js";
import type { BinaryRow, UnaryRow } from "./row.js";

/** The row's function of x, whatever x is; anything but a scalar is refused. */
export function applyUnary(row: UnaryRow, x: Scalar): Scalar {
  if (typeof x === "number") return row.value(x);
  checkScalar(row.name, "x", x);
  return x.unary(row);
}

/** The row's function of x and y: the operand with the higher level decides. */
export function applyBinary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
  checkScalar(row.name, "x", x);
  checkScalar(row.name, "y", y);
  if (typeof x === "number") {
    return typeof y === "number" ? row.value(x, y) : y.binary(row, x, y);
  }
  return typeof y === "number" || y.level <= x.level ? x.binary(row, x, y) : y.binary(row, x, y);
}
