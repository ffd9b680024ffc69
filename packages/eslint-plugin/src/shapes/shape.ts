import type { Node } from "../syntax/node.ts";

/**
 * What an expression stands for, as far as this rule cares: a scalar, an array of scalars, or a
 * comparison of scalars. Everything else is `undefined`, plain numbers first of all.
 */
export type Shape = "scalar" | "scalars" | "condition" | undefined;

/** What is known of the expressions of a file. */
export interface Shapes {
  readonly shapeOf: (node: Node) => Shape;
  /** Whether a number may stand there: not where it is `null` or a string, say. */
  readonly mayBeNumber: (node: Node) => boolean;
  /** Whether nothing but numbers and scalars can stand there, as far as can be known. */
  readonly isNumber: (node: Node) => boolean;
  /** Whether a scalar may be assigned there, and not only numbers, as to `let sum = 0`. */
  readonly takesScalars: (node: Node) => boolean;
  /** Whether no number can stand there, so that a test asks for the object: is it there, the same? */
  readonly isObject: (node: Node) => boolean;
}
