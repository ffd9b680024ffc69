import { placeOf } from "./axes.js";
import { type Node, operands, reachable, type SumNode } from "./node.js";
import { show } from "./show.js";

/** The row of a sum that something happened in. */
export interface RowPlace {
  /** The number of the row, from 0. */
  readonly row: number;
  /** The numbers of this row in the term, by the names of their fields. */
  readonly data: Readonly<Record<string, number>>;
}

/** Where an operation stands. */
interface Place {
  readonly name: string;
  readonly formula: string;
  readonly rows: readonly RowPlace[];
}

/** What one index of a node is called, and where it stands in the formula of the root. */
export function describePlace(
  node: Node,
  index: number,
  root: Node,
  parameters: readonly string[],
): Place {
  const marked = (from: Node): string =>
    show(from, parameters, (inner, formula) => {
      return inner === node ? `▸${formula()}◂` : undefined;
    });
  const whole = marked(root);
  const rows = node.axes.map((axis): RowPlace => {
    const sum = sumAround(root, node, axis);
    const term = placeOf([axis], node.axes, index);
    const data: Record<string, number> = {};
    for (const inner of reachable([sum.body])) {
      const own = inner.kind === "column" && inner.axes.length === 1 && inner.axes[0] === axis;
      if (own && inner.name !== undefined) data[inner.name] = inner.data[term] as number;
    }
    return { row: sum.rows?.[term] ?? term, data };
  });
  return {
    name: nameOf(node, parameters, index),
    // Too deep in the formula to be shown there: then with what is next to it.
    formula: whole.includes("▸") ? whole : `… ${marked(userOf(root, node))} …`,
    rows,
  };
}

function nameOf(node: Node, parameters: readonly string[], index: number): string {
  switch (node.kind) {
    case "unary":
    case "binary":
      return node.row.name;
    case "select":
      return "where";
    case "sum":
      return "sum";
    case "parameters":
      return parameters[node.data[index] as number] as string;
    default:
      return show(node, parameters);
  }
}

/** The sum over an axis that a node stands in. */
function sumAround(root: Node, node: Node, axis: SumNode["axis"]): SumNode {
  return reachable([root]).find((sum): sum is SumNode => {
    return sum.kind === "sum" && sum.axis === axis && reachable([sum.body]).includes(node);
  }) as SumNode;
}

/** The operation that uses a node first. */
function userOf(root: Node, node: Node): Node {
  return reachable([root]).find((user) => operands(user).includes(node)) ?? node;
}
