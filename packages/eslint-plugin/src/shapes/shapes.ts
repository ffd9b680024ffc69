import type { SourceCode } from "eslint";
import type { Imports } from "../imports/imports.ts";
import { inferShape } from "./infer-shape.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import type { Node } from "../syntax/node.ts";
import { operationOf } from "../syntax/operation.ts";
import type { Shape, Shapes } from "./shape.ts";
import { typedShapes } from "./typed-shapes.ts";

/**
 * What the expressions of a file stand for: by their types where typescript-eslint's parser knows them,
 * and otherwise by what is handed to the functions of the package, and what they make of it.
 */
export function shapesOf(source: SourceCode, imports: Imports): Shapes {
  const types = typedShapes(source);
  const known = new Map<Node, Shape>();
  const underWay = new Set<Node>();
  let circles = 0;

  /** The kinds of a typed expression; `undefined` where types say nothing. */
  const kindsOf = (node: Node) => {
    const kinds = types?.kindsOf(node);
    return kinds?.has("anything") === true ? undefined : kinds;
  };

  const find = (node: Node): Shape => {
    // TypeScript takes every product for a number, also that of scalars, where it reports an error.
    const operands = operationOf(source, node)?.operands ?? [];
    if (operands.some((operand) => shapeOf(operand) === "scalar")) {
      return operands.every(shapes.mayBeNumber) ? "scalar" : undefined;
    }
    return types === undefined || kindsOf(node) === undefined
      ? inferShape({ source, imports, shapeOf }, node)
      : types.shapeOf(node);
  };

  const shapeOf = (node: Node): Shape => {
    if (known.has(node)) return known.get(node);
    if (underWay.has(node)) {
      circles++;
      return undefined;
    }
    const before = circles;
    underWay.add(node);
    const shape = find(node);
    underWay.delete(node);
    // What was found on the way round a circle may be less than there is.
    if (shape !== undefined || circles === before || underWay.size === 0) known.set(node, shape);
    return shape;
  };

  const shapes: Shapes = {
    shapeOf,
    mayBeNumber: (node) => {
      const kinds = kindsOf(node);
      if (kinds === undefined) return looksLikeNumber(source, node);
      return kinds.has("number") || kinds.has("operand");
    },
    isNumber: (node) => {
      const kinds = kindsOf(node);
      if (kinds === undefined) return looksLikeNumber(source, node);
      return [...kinds].every((kind) => kind === "number" || kind === "operand");
    },
    takesScalars: (node) => kindsOf(node)?.has("operand") ?? true,
    isObject: (node) => {
      const kinds = kindsOf(node);
      if (kinds === undefined) return false;
      return kinds.has("condition")
        ? !kinds.has("other")
        : kinds.has("operand") && !kinds.has("number");
    },
  };
  return shapes;
}
