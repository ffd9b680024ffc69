import type { Rule, SourceCode } from "eslint";

/** A node of the syntax tree. */
export type Node = Parameters<SourceCode["getScope"]>[0];

/** The nodes of one type: `NodeOf<"BinaryExpression">`. */
export type NodeOf<Type extends Node["type"]> = Extract<Node, { type: Type }>;

/** A function written in place or declared. */
export type FunctionNode = NodeOf<
  "ArrowFunctionExpression" | "FunctionDeclaration" | "FunctionExpression"
>;

/** The node around this one; ESLint ties it on before any rule runs. */
export function parentOf(node: Node): Node | undefined {
  return (node as Rule.Node).parent ?? undefined;
}

export function isFunction(node: Node | undefined): node is FunctionNode {
  return (
    node?.type === "ArrowFunctionExpression" ||
    node?.type === "FunctionExpression" ||
    node?.type === "FunctionDeclaration"
  );
}

/** The function that this node is part of; the innermost one. */
export function functionAround(node: Node): FunctionNode | undefined {
  let at = parentOf(node);
  while (at !== undefined && !isFunction(at)) at = parentOf(at);
  return at;
}

/** Whether `inner` is `outer`, or stands somewhere in it. */
export function contains(outer: Node, inner: Node): boolean {
  const [start, end] = rangeOf(outer);
  const [from, to] = rangeOf(inner);
  return start <= from && to <= end;
}

export function rangeOf(node: Node): readonly [number, number] {
  return (node as { range: [number, number] }).range;
}

/** The name that a member expression reads, `max` of `Math.max` and of `Math["max"]`. */
export function propertyName({
  computed,
  property,
}: NodeOf<"MemberExpression">): string | undefined {
  if (!computed) return property.type === "Identifier" ? property.name : undefined;
  return property.type === "Literal" && typeof property.value === "string"
    ? property.value
    : undefined;
}

/** The text of a string that stands there literally. */
export function stringOf(node: Node | undefined): string | undefined {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}
