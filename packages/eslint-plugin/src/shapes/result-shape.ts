import type { SourceCode } from "eslint";
import type { Inference } from "./inference.ts";
import { type FunctionNode, isFunction, type Node } from "../syntax/node.ts";
import type { Shape } from "./shape.ts";
import { lookUp } from "../syntax/variables.ts";

/** What a function returns, given in place or by its name; `undefined` for anything else. */
export function resultShape(inference: Inference, callee: Node): Shape {
  const called = functionOf(inference, callee);
  if (called === undefined) return undefined;
  if (called.body.type !== "BlockStatement") return inference.shapeOf(called.body);
  for (const result of results(inference.source, called.body)) {
    const shape = inference.shapeOf(result);
    if (shape !== undefined) return shape;
  }
  return undefined;
}

/** The function that stands here, or that the name here is of. */
export function functionOf({ source }: Inference, node: Node): FunctionNode | undefined {
  if (isFunction(node)) return node;
  if (node.type !== "Identifier") return undefined;
  for (const definition of lookUp(source, node.name, node)?.defs ?? []) {
    if (definition.type === "FunctionName" && isFunction(definition.node)) return definition.node;
    if (definition.type !== "Variable" || definition.node.id.type !== "Identifier") continue;
    const { init } = definition.node;
    if (init !== null && init !== undefined && isFunction(init)) return init;
  }
  return undefined;
}

/** What is returned in a block, not counting functions inside. */
function* results(source: SourceCode, node: Node): Generator<Node> {
  if (node.type === "ReturnStatement") {
    if (node.argument !== null && node.argument !== undefined) yield node.argument;
    return;
  }
  if (isFunction(node) || !/Statement|SwitchCase|Clause/.test(node.type)) return;
  for (const key of source.visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, Node | readonly (Node | null)[] | null>)[key];
    for (const inner of Array.isArray(child)
      ? (child as (Node | null)[])
      : [child as Node | null]) {
      if (inner !== null) yield* results(source, inner);
    }
  }
}
