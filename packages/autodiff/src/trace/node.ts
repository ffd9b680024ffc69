import type { Comparison } from "../condition.js";
import type { BinaryRow, UnaryRow } from "../row.js";

/**
 * One index that a sum runs over, 0 … length − 1. Axes are compared by identity: the builder makes
 * one for each pair of depth and length, so sums over equally many terms share theirs.
 */
export interface Axis {
  /** How many sums are nested below: 1 for a sum whose terms hold no sum, 2 for a sum of such. */
  readonly depth: number;
  /** How many indices there are. */
  readonly length: number;
}

/** What all nodes have. */
export interface Common {
  /** Its place among the nodes of its builder: greater than those of its operands. */
  readonly id: number;
  /**
   * The axes its value depends on, deepest nesting first; none for what is one number. Only a
   * sum over an axis makes what depends on it one number again.
   */
  readonly axes: readonly Axis[];
}

/** A number that was written in the function, or captured by it. */
export interface ConstantNode extends Common {
  /** What tells the kinds of nodes apart. */
  readonly kind: "constant";
  /** The number. */
  readonly value: number;
}

/** The parameter number `index`. */
export interface ParameterNode extends Common {
  /** What tells the kinds of nodes apart. */
  readonly kind: "parameter";
  /** Its number, from 0. */
  readonly index: number;
}

/** Data: in a sum, a constant that varies from term to term. */
export interface ColumnNode extends Common {
  /** What tells the kinds of nodes apart. */
  readonly kind: "column";
  /** One number for each index of `axes`; the last axis varies fastest. */
  readonly data: Float64Array;
  /** The field of the rows that it equals: `x`, `[0]`, `size[1]`; `row` for rows that are numbers. */
  readonly name?: string;
}

/** In a sum, a parameter whose number varies from term to term. */
export interface ParametersNode extends Common {
  /** What tells the kinds of nodes apart. */
  readonly kind: "parameters";
  /** One number of a parameter for each index of `axes`; the last axis varies fastest. */
  readonly data: Int32Array;
}

/** An elementary function of one operand. */
export interface UnaryNode extends Common {
  /** What tells the kinds of nodes apart. */
  readonly kind: "unary";
  /** The function. */
  readonly row: UnaryRow;
  /** Its argument. */
  readonly x: Node;
}

/** An elementary function of two operands. */
export interface BinaryNode extends Common {
  /** What tells the kinds of nodes apart. */
  readonly kind: "binary";
  /** The function. */
  readonly row: BinaryRow;
  /** Its first argument. */
  readonly x: Node;
  /** Its second argument. */
  readonly y: Node;
}

/** x where `test` holds of `left` and `right`, else y. */
export interface SelectNode extends Common {
  /** What tells the kinds of nodes apart. */
  readonly kind: "select";
  /** The comparison that decides. */
  readonly test: Comparison;
  /** What it compares … */
  readonly left: Node;
  /** … with what. */
  readonly right: Node;
  /** What is chosen where it holds. */
  readonly x: Node;
  /** What is chosen elsewhere. */
  readonly y: Node;
}

/** Σ of `body` over the index `axis`. */
export interface SumNode extends Common {
  /** What tells the kinds of nodes apart. */
  readonly kind: "sum";
  /** The index that the terms are numbered by. */
  readonly axis: Axis;
  /** The term, as a function of the index. */
  readonly body: Node;
  /** The number of the row that each term came from, where that is not the number of the term. */
  readonly rows?: readonly number[];
}

/** One operation, or one input, of a traced function. */
export type Node =
  | ConstantNode
  | ParameterNode
  | ColumnNode
  | ParametersNode
  | UnaryNode
  | BinaryNode
  | SelectNode
  | SumNode;

/** The nodes that a node is computed from, in the order of its arguments. */
export function operands(node: Node): readonly Node[] {
  switch (node.kind) {
    case "unary":
      return [node.x];
    case "binary":
      return [node.x, node.y];
    case "select":
      return [node.left, node.right, node.x, node.y];
    case "sum":
      return [node.body];
    default:
      return [];
  }
}

/** All nodes that `roots` are computed from, and these themselves, each after its operands. */
export function reachable(roots: readonly Node[]): readonly Node[] {
  const found = new Set(roots);
  // A Set visits what is added while it is being walked.
  for (const node of found) for (const operand of operands(node)) found.add(operand);
  const last = roots.reduce((most, { id }) => Math.max(most, id), 0);
  if (found.size < last / 8) return [...found].sort((one, other) => one.id - other.id);
  // Most numbers are taken: then putting each node in its place is quicker than sorting.
  const places = new Array<Node | undefined>(last + 1).fill(undefined);
  for (const node of found) places[node.id] = node;
  return places.filter((node) => node !== undefined);
}
