import { union } from "./axes.js";
import type { Comparison } from "../condition.js";
import { addRow } from "../arithmetic/add.js";
import { subRow } from "../arithmetic/sub.js";
import type { BinaryRow, UnaryRow } from "../row.js";
import type { Maker } from "./expression.js";
import type { Axis, Node } from "./node.js";
import { roll } from "./roll.js";

/**
 * What a function that is being traced is written down in: each operation a node of its own, as it
 * was called. Nothing is simplified or shared here, as terms of a sum must stay comparable: a row
 * of data that happens to hold a 0, a 1 or the same number twice has the same operations as any.
 */
export class Recording implements Maker {
  readonly level: number;
  open = true;
  private last = 0;

  constructor(level: number) {
    this.level = level;
  }

  constant(value: number): Node {
    return { kind: "constant", id: ++this.last, axes: [], value };
  }

  parameter(index: number): Node {
    return { kind: "parameter", id: ++this.last, axes: [], index };
  }

  column(axes: readonly Axis[], data: Float64Array, name?: string): Node {
    const node: Node = { kind: "column", id: ++this.last, axes, data };
    return name === undefined ? node : { ...node, name };
  }

  parameters(axes: readonly Axis[], data: Int32Array): Node {
    return { kind: "parameters", id: ++this.last, axes, data };
  }

  unary(row: UnaryRow, x: Node): Node {
    return { kind: "unary", id: ++this.last, axes: x.axes, row, x };
  }

  binary(row: BinaryRow, x: Node, y: Node): Node {
    return { kind: "binary", id: ++this.last, axes: union([x, y]), row, x, y };
  }

  select(test: Comparison, left: Node, right: Node, x: Node, y: Node): Node {
    const axes = union([left, right, x, y]);
    return { kind: "select", id: ++this.last, axes, test, left, right, x, y };
  }

  sum(axis: Axis, body: Node, rows?: readonly number[]): Node {
    const axes = body.axes.filter((other) => other !== axis);
    const node: Node = { kind: "sum", id: ++this.last, axes, axis, body };
    return rows === undefined ? node : { ...node, rows };
  }

  total(terms: readonly Node[], rows: ArrayLike<unknown>): Node {
    return roll(this, terms, rows, 2) ?? this.add(terms);
  }

  /** The terms added from left to right; what is a negative is subtracted. */
  add(terms: readonly Node[]): Node {
    const [first = this.constant(0), ...others] = terms;
    return others.reduce((total, term) => {
      const minus = term.kind === "unary" && term.row.name === "neg";
      return minus ? this.binary(subRow, total, term.x) : this.binary(addRow, total, term);
    }, first);
  }
}
