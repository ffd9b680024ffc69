import type { Axis, Node, SumNode } from "../trace/node.js";
import type { Scatter } from "../trace/adjoint.js";

/** What is done with a number besides computing it, for each index of `axes`. */
export type Sink =
  /** total += node, of a sum that is one number in its block. */
  | {
      readonly kind: "add";
      readonly sum: SumNode;
      readonly node: Node;
      readonly axes: readonly Axis[];
    }
  /** array[index] += node, of a sum that is one number for each index of axes further inside. */
  | {
      readonly kind: "gather";
      readonly sum: SumNode;
      readonly node: Node;
      readonly axes: readonly Axis[];
    }
  /** array[index] = node, for a later loop. */
  | { readonly kind: "store"; readonly node: Node; readonly axes: readonly Axis[] }
  /** gradient[parameter] += node. */
  | ({ readonly kind: "scatter" } & Scatter);

/** One step of a program. */
export type Step =
  /** A name for the value of a node. */
  | { readonly kind: "let"; readonly node: Node }
  /** A total that starts from 0. */
  | { readonly kind: "total"; readonly sum: SumNode }
  /** An array for the numbers of a node, one for each index of `axes`; set to 0 if it is added to. */
  | {
      readonly kind: "array";
      readonly node: Node;
      readonly axes: readonly Axis[];
      readonly clear: boolean;
    }
  | { readonly kind: "sink"; readonly sink: Sink }
  | { readonly kind: "loop"; readonly axis: Axis; readonly steps: readonly Step[] };
