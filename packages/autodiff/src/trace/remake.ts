import type { Maker } from "./expression.js";
import { type Node, operands } from "./node.js";

/** The same operation on other operands; an input as it is. */
export function remake(maker: Maker, node: Node, parts: readonly Node[]): Node {
  if (operands(node).every((operand, i) => operand === parts[i])) return node;
  const [x, y, third, fourth] = parts as [Node, Node, Node, Node];
  switch (node.kind) {
    case "unary":
      return maker.unary(node.row, x);
    case "binary":
      return maker.binary(node.row, x, y);
    case "select":
      return maker.select(node.test, x, y, third, fourth);
    case "sum":
      return maker.sum(node.axis, x, node.rows);
    default:
      return node;
  }
}
