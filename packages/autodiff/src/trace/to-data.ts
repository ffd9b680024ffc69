import { type Node, operands, reachable } from "./node.js";

/** One node as plain data. */
export interface NodeData {
  /** `constant`, `parameter`, `column`, `parameters`, `unary`, `binary`, `select` or `sum`. */
  readonly kind: string;
  /** The elementary function, or the comparison that a choice depends on. */
  readonly name?: string;
  /** The numbers of the operands among the nodes, in the order of the arguments. */
  readonly operands: readonly number[];
  /** Of a constant. NaN and the infinities are texts, as JSON has none. */
  readonly value?: number | string;
  /** Of a parameter: its number. */
  readonly index?: number;
  /** Of data, and of parameters chosen by data: the first numbers, 100 at most. */
  readonly data?: readonly (number | string)[];
  /** Of a sum: how many terms it has. */
  readonly length?: number;
}

/** A graph as plain data. */
export interface GraphData {
  /** The names of the parameters, in order. */
  readonly parameters: readonly string[];
  /** Every operation and input, each after its operands. */
  readonly nodes: readonly NodeData[];
  /** The number of the node whose value the function returns. */
  readonly root: number;
}

/** The most numbers of a column that are written down. */
const most = 100;

export function toData(parameters: readonly string[], root: Node): GraphData {
  const nodes = reachable([root]);
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  return {
    parameters,
    nodes: nodes.map((node) => ({
      kind: node.kind,
      operands: operands(node).map((operand) => numbers.get(operand) as number),
      ...details(node),
    })),
    root: nodes.length - 1,
  };
}

function details(node: Node): Partial<NodeData> {
  switch (node.kind) {
    case "constant":
      return { value: plain(node.value) };
    case "parameter":
      return { index: node.index };
    case "column":
    case "parameters": {
      const data = Array.from(node.data.subarray(0, most), plain);
      const name = node.kind === "column" ? node.name : undefined;
      return name === undefined ? { data } : { name, data };
    }
    case "unary":
    case "binary":
      return { name: node.row.name };
    case "select":
      return { name: node.test.name };
    case "sum":
      return { length: node.axis.length };
  }
}

function plain(x: number): number | string {
  return Number.isFinite(x) ? x : String(x);
}
