import { addRow } from "../arithmetic/add.js";
import { chainRow } from "../chain.js";
import type { Comparison } from "../condition.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow, UnaryRow } from "../row.js";
import { union } from "./axes.js";
import { Expression, type Maker, nodeIn } from "./expression.js";
import type { Axis, BinaryNode, Node, UnaryNode } from "./node.js";

/**
 * Makes the nodes of a graph, one of each kind: equal nodes are the same object, so that common
 * subexpressions are found while they are made, and `===` compares expressions.
 */
export class Builder implements Maker {
  readonly level: number;
  readonly open = true;
  private readonly nodes = new Map<string, Node[]>();
  private readonly rowKeys = new Map<UnaryRow | BinaryRow, number>();
  private readonly axesMade = new Map<string, Axis>();
  private next = 0;

  /** `level` is the level of the expressions that slopes are computed on: one that nothing else has. */
  constructor(level: number) {
    this.level = level;
  }

  /** The one axis of this depth and length. */
  axis(depth: number, length: number): Axis {
    const axis = { depth, length };
    const key = axisKey(axis);
    const known = this.axesMade.get(key);
    if (known !== undefined) return known;
    this.axesMade.set(key, axis);
    return axis;
  }

  constant(value: number): Node {
    const text = Object.is(value, -0) ? "-0" : value;
    return this.only(`=${text}`, (id) => ({ kind: "constant", id, axes: [], value }));
  }

  parameter(index: number): Node {
    return this.only(`@${index}`, (id) => ({ kind: "parameter", id, axes: [], index }));
  }

  /** Data, one number for each index of `axes`, which are in order of falling depth. */
  column(axes: readonly Axis[], data: Float64Array, name?: string): Node {
    return this.only(
      `c${tableKey(axes, data)}`,
      (id) => {
        const node: Node = { kind: "column", id, axes, data };
        return name === undefined ? node : { ...node, name };
      },
      (other) => other.kind === "column" && sameNumbers(other.data, data),
    );
  }

  /** A parameter whose number is data. */
  parameters(axes: readonly Axis[], data: Int32Array): Node {
    return this.only(
      `p${tableKey(axes, data)}`,
      (id) => ({ kind: "parameters", id, axes, data }),
      (other) => other.kind === "parameters" && sameNumbers(other.data, data),
    );
  }

  unary(row: UnaryRow, x: Node): Node {
    const key = `${this.rowKey(row)}(${x.id})`;
    return this.only(key, (id) => ({ kind: "unary", id, axes: x.axes, row, x }));
  }

  binary(row: BinaryRow, x: Node, y: Node): Node {
    const key = `${this.rowKey(row)}(${x.id},${y.id})`;
    return this.only(key, (id) => ({ kind: "binary", id, axes: union([x, y]), row, x, y }));
  }

  select(test: Comparison, left: Node, right: Node, x: Node, y: Node): Node {
    const key = `${test.name}?${left.id},${right.id},${x.id},${y.id}`;
    return this.only(key, (id) => {
      const axes = union([left, right, x, y]);
      return { kind: "select", id, axes, test, left, right, x, y };
    });
  }

  sum(axis: Axis, body: Node, rows?: readonly number[]): Node {
    return this.only(`s${axisKey(axis)}:${body.id}`, (id) => {
      const axes = body.axes.filter((other) => other !== axis);
      const node: Node = { kind: "sum", id, axes, axis, body };
      return rows === undefined ? node : { ...node, rows };
    });
  }

  /** x·y of the chain rule. */
  chain(x: Node, y: Node): Node {
    return this.binary(chainRow, x, y);
  }

  /** A sum of products of the chain rule, ready to be used. */
  regroup(node: Node): Node {
    return node;
  }

  total(terms: readonly Node[]): Node {
    const [first = this.constant(0), ...others] = terms;
    return others.reduce((total, term) => this.binary(addRow, total, term), first);
  }

  /** The row's own slope of an elementary node by its operand number `index`, as a node. */
  slope(node: UnaryNode | BinaryNode, index: 0 | 1): Node {
    const value = this.scalar(node);
    return this.node(
      node.kind === "unary"
        ? node.row.slope(this.scalar(node.x), value)
        : node.row.slopes[index](this.scalar(node.x), this.scalar(node.y), value),
    );
  }

  /** The node as what the elementary functions take: a number if it is a constant. */
  scalar(node: Node): Scalar {
    return node.kind === "constant" ? node.value : new Expression(this, node);
  }

  /** The node of what an elementary function returned. */
  node(x: Scalar): Node {
    return typeof x === "number" ? this.constant(x) : nodeIn(x);
  }

  /** Unlike its name, which a row with other slopes at kinks bears as well, this is a row's own. */
  private rowKey(row: UnaryRow | BinaryRow): number {
    const key = this.rowKeys.get(row) ?? this.rowKeys.size;
    this.rowKeys.set(row, key);
    return key;
  }

  /** The one node of this key that `same` holds of; made if it is not there yet. */
  private only(
    key: string,
    make: (id: number) => Node,
    same: (other: Node) => boolean = () => true,
  ): Node {
    const known = this.nodes.get(key) ?? [];
    this.nodes.set(key, known);
    const found = known.find(same);
    if (found !== undefined) return found;
    const made = make(this.next++);
    known.push(made);
    return made;
  }
}

function axisKey({ depth, length }: Axis): string {
  return `${depth}x${length}`;
}

/** Of tables with the same key most are the same. */
function tableKey(axes: readonly Axis[], data: ArrayLike<number>): string {
  return `${axes.map(axisKey).join()}:${data[0]},${data[data.length >> 1]}`;
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}
