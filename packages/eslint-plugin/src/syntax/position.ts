import { type Node, parentOf } from "./node.ts";

/** Whether JavaScript asks here whether the expression is true: in `if`, in loops, in `… ? … : …`. */
export function isAsked(node: Node): boolean {
  const parent = parentOf(node);
  switch (parent?.type) {
    case "LogicalExpression":
      return isAsked(parent);
    case "UnaryExpression":
      return parent.operator === "!" && isAsked(parent);
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
    case "ConditionalExpression":
      return parent.test === node;
    default:
      return false;
  }
}
