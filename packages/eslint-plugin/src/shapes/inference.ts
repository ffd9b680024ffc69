import type { SourceCode } from "eslint";
import type { Imports } from "../imports/imports.ts";
import type { Node } from "../syntax/node.ts";
import type { Shape } from "./shape.ts";

/** What shapes are inferred from where there are no types. */
export interface Inference {
  readonly source: SourceCode;
  readonly imports: Imports;
  readonly shapeOf: (node: Node) => Shape;
}

/** Whether an argument or an entry is a scalar, or several: `...theta`. */
export function holdsScalar({ shapeOf }: Inference, node: Node): boolean {
  if (node.type === "SpreadElement") return shapeOf(node.argument) === "scalars";
  return shapeOf(node) === "scalar";
}
