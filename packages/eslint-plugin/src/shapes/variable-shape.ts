import type { Scope } from "eslint";
import { annotationOf, shapeOfType } from "./annotation.ts";
import type { Inference } from "./inference.ts";
import { type Node, type NodeOf, parentOf } from "../syntax/node.ts";
import { parameterShape } from "./parameter-shape.ts";
import { entryOf, shapeWithin } from "./pattern-shape.ts";
import type { Shape } from "./shape.ts";
import { lookUp } from "../syntax/variables.ts";

/** What a name stands for: by the parameter or variable that it is, and what is assigned to it. */
export function variableShape(inference: Inference, node: NodeOf<"Identifier">): Shape {
  const variable = lookUp(inference.source, node.name, node);
  if (variable === undefined || asksForType(inference, variable)) return undefined;
  for (const definition of variable.defs) {
    const annotation = annotationOf(definition.name);
    if (annotation !== undefined) return shapeOfType(inference.source, annotation);
    const shape = definitionShape(inference, definition);
    if (shape !== undefined) return shape;
  }
  for (const { identifier } of variable.references) {
    const parent = parentOf(identifier as Node);
    if (parent?.type !== "AssignmentExpression" || parent.left !== identifier) continue;
    const shape = inference.shapeOf(parent.right);
    if (shape !== undefined) return shape;
  }
  return undefined;
}

/** A function that asks `typeof x` handles numbers and operands apart, which is not followed here. */
function asksForType({ source }: Inference, { name, scope }: Scope.Variable): boolean {
  return source.getText(scope.block).includes(`typeof ${name}`);
}

function definitionShape(inference: Inference, definition: Scope.Definition): Shape {
  if (definition.type === "Parameter") {
    return parameterShape(inference, definition.node, definition.name);
  }
  if (definition.type !== "Variable") return undefined;
  const { id, init } = definition.node;
  const loop = parentOf(definition.parent);
  const shape =
    loop?.type === "ForOfStatement" && loop.left === definition.parent
      ? entryOf(inference.shapeOf(loop.right))
      : init === null || init === undefined
        ? undefined
        : inference.shapeOf(init);
  return shapeWithin(id, definition.name, shape);
}
