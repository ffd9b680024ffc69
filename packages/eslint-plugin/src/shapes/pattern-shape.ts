import { contains, type Node } from "../syntax/node.ts";
import type { Shape } from "./shape.ts";

/** What one entry stands for, where the array stands for this. */
export function entryOf(shape: Shape): Shape {
  return shape === "scalars" ? "scalar" : undefined;
}

/** What a name in a pattern stands for, where the whole pattern stands for `shape`. */
export function shapeWithin(pattern: Node, name: Node, shape: Shape): Shape {
  switch (pattern.type) {
    case "Identifier":
      return shape;
    case "AssignmentPattern":
      return shapeWithin(pattern.left, name, shape);
    case "RestElement":
      return shapeWithin(pattern.argument, name, shape);
    case "ArrayPattern": {
      const element = pattern.elements.find((each) => each !== null && contains(each, name));
      if (element === undefined || element === null) return undefined;
      const inner = element.type === "RestElement" ? shape : entryOf(shape);
      return shapeWithin(element, name, inner);
    }
    default:
      return undefined;
  }
}
