import { operands, type SumNode } from "../../trace/node.js";

/** Whether a sum runs over parameters, so that each of its terms has letters of its own. */
export function isOverParameters({ axis, body }: SumNode): boolean {
  const found = new Set([body]);
  // A Set visits what is added while it is being walked.
  for (const node of found) {
    if (!node.axes.includes(axis)) continue;
    if (node.kind === "parameters") return true;
    for (const operand of operands(node)) found.add(operand);
  }
  return false;
}
