import type { Formula } from "../formula/formula.js";
import { contains } from "../formula/parts.js";

/** Whether parameters or data stand in a formula besides the variable, so that its derivative is partial. */
export function hasOtherLetters(
  formula: Formula,
  isVariable: (formula: Formula) => boolean = () => false,
): boolean {
  return contains(formula, (part) => {
    return part.kind === "data" || (part.kind === "parameter" && !isVariable(part));
  });
}
