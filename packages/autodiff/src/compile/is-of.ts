import type { BinaryNode, Node, UnaryNode } from "../trace/node.js";

/** Whether a node is this number, with its sign. */
export function isConstant(node: Node, value: number): boolean {
  return node.kind === "constant" && Object.is(node.value, value);
}

/** Whether a node is the number 0 or −0. */
export function isZero(node: Node): boolean {
  return node.kind === "constant" && node.value === 0;
}

/** Whether a node is of the function of this name, whichever copy of the library its row comes from. */
export function isOf(node: Node, name: "neg"): node is UnaryNode;
export function isOf(node: Node, name: "add" | "mul" | "chain"): node is BinaryNode;
export function isOf(node: Node, name: string): boolean {
  return (node.kind === "unary" || node.kind === "binary") && node.row.name === name;
}
