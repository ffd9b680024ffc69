import type { SourceCode } from "eslint";
import { type Node, parentOf } from "../syntax/node.ts";
import type { Shape } from "./shape.ts";

/** The type that is written beside a name where it is declared: in `x: Scalar`, in `...x: Scalar[]`. */
export function annotationOf(name: Node): Node | undefined {
  const annotated = [name, parentOf(name)] as readonly ({ typeAnnotation?: Node } | undefined)[];
  return annotated.find((node) => node?.typeAnnotation !== undefined)?.typeAnnotation;
}

/** What stands where this type is written, by its words: there is no compiler to look them up. */
export function shapeOfType(source: SourceCode, type: Node): Shape {
  const text = source.getText(type);
  if (text.includes("=>") || !/\b(Scalar|Operand)\b/.test(text)) return undefined;
  return /\[\]|Array</.test(text) ? "scalars" : "scalar";
}
