import { applyBinary } from "./apply.js";
import type { Scalar } from "./operand.js";
import type { BinaryRow } from "./row.js";

export const chainRow: BinaryRow = {
  name: "chain",
  value: (x, y) => (x === 0 || y === 0 ? 0 : x * y),
  slopes: [(_x, y) => y, (x) => x],
};

/**
 * The product of the chain rule, in which 0 outweighs infinity and NaN: what does not depend on the
 * variable, or is not chosen by a maximum, adds nothing, however steep it is. Slopes y and x.
 */
export function chain(x: Scalar, y: Scalar): Scalar {
  if (x === 0 || y === 0) return 0;
  return typeof x === "number" && typeof y === "number" ? x * y : applyBinary(chainRow, x, y);
}
