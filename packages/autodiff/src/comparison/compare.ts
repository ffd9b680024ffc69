import { applyComparison, type Comparison, type Condition } from "../condition.js";
import { checkScalar, type Scalar } from "../operand.js";

/** How x compares with y; anything but scalars is refused. */
export function compare(comparison: Comparison, x: Scalar, y: Scalar): Condition {
  if (typeof x === "number" && typeof y === "number") return comparison.value(x, y);
  checkScalar(comparison.name, "x", x);
  checkScalar(comparison.name, "y", y);
  return applyComparison(comparison, x, y);
}
