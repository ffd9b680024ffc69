import { checkScalar, isScalar, type Operand, type Scalar } from "./operand.js";
import type { BinaryRow, UnaryRow } from "./row.js";

/** The row's function of x, whatever x is; anything but a scalar is refused. */
export function applyUnary(row: UnaryRow, x: Scalar): Scalar {
  if (typeof x === "number") return row.value(x);
  if (!isScalar(x)) checkScalar(row.name, "x", x);
  return x.unary(row);
}

/** The row's function of x and y: the operand with the higher level decides. */
export function applyBinary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
  if (typeof x === "number" && typeof y === "number") return row.value(x, y);
  if (!isScalar(x)) checkScalar(row.name, "x", x);
  if (!isScalar(y)) checkScalar(row.name, "y", y);
  const top = typeof x === "number" || (typeof y !== "number" && y.level > x.level) ? y : x;
  return (top as Operand).binary(row, x, y);
}
