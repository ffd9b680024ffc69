import {
  type Axis,
  type BinaryNode,
  type ColumnNode,
  type Node,
  reachable,
} from "../../trace/node.js";
import { elementary } from "../elementary/table.js";
import { coefficient, isNumber } from "../formula/coefficient.js";
import type { Data, Formula } from "../formula/formula.js";
import { call, choice, sum } from "../formula/make.js";
import { isOverParameters } from "./over-parameters.js";
import type { Reader } from "./reader.js";
import { dividedBy, scaledBy } from "./scaled.js";

/** The term at which each sum over parameters is, while it is being written out. */
type Fixed = ReadonlyMap<Axis, number>;

/** The formula of a node, as it would be written by hand. */
export function read(root: Node, reader: Reader): Formula {
  const known = new Map<Node, Formula>();
  const formula = (node: Node, fixed: Fixed): Formula => {
    const before = fixed.size === 0 ? known.get(node) : undefined;
    if (before !== undefined) return before;
    const plain = plainFormula(node, (part) => formula(part, fixed), fixed);
    const name = reader.abbreviation?.(node);
    const made: Formula =
      name === undefined
        ? plain
        : { kind: "abbreviation", name, args: dataIn(node, fixed), stands: plain };
    if (fixed.size === 0) known.set(node, made);
    return made;
  };

  const plainFormula = (node: Node, of: (part: Node) => Formula, fixed: Fixed): Formula => {
    switch (node.kind) {
      case "constant":
        return coefficient(node.value);
      case "parameter":
        return reader.parameter(node.index);
      case "parameters":
        return reader.parameter(entry(node.data, node.axes, fixed));
      case "column":
        return dataOf(node, fixed);
      case "unary":
        return elementary(node.row.name).means?.(of(node.x)) ?? call(node.row, of(node.x));
      case "binary":
        return binary(node, of, reader);
      case "select":
        return choice(node.test, of(node.left), of(node.right), of(node.x), of(node.y));
      case "sum": {
        const { axis, body } = node;
        if (!isOverParameters(node)) return { kind: "total", axis, body: of(body) };
        const terms = Array.from({ length: axis.length }, (_, i) => {
          return formula(body, new Map(fixed).set(axis, i));
        });
        return sum(...terms);
      }
    }
  };

  const dataOf = (column: ColumnNode, fixed: Fixed): Formula => {
    const axes = column.axes.filter((axis) => !fixed.has(axis));
    if (axes.length === 0) return coefficient(entry(column.data, column.axes, fixed));
    const places = column.axes.flatMap((axis) => fixed.get(axis) ?? []);
    const name = [reader.data?.(column) ?? "c", ...places].join("_");
    return { kind: "data", name, axes, numbers: slice(column, axes, fixed) } satisfies Data;
  };

  /** The data that a node is made of: what an abbreviation is a function of. */
  const dataIn = (node: Node, fixed: Fixed): readonly Formula[] => {
    return reachable([node]).flatMap((part) => {
      return part.kind === "column" ? [dataOf(part, fixed)] : [];
    });
  };

  return formula(root, new Map());
}

function binary(node: BinaryNode, of: (part: Node) => Formula, reader: Reader): Formula {
  const { row, x, y } = node;
  const means = elementary(row.name).means;
  const product = row.name === "mul" || row.name === "chain";
  if (row.name === "div" && y.kind === "constant") return dividedBy(y.value, of(x), reader);
  if (product && x.kind === "constant") return scaledBy(x.value, of(y), reader);
  if (product && y.kind === "constant") return scaledBy(y.value, of(x), reader);
  const [one, other] = [of(x), of(y)];
  if (product && isNumber(one, 1)) return other;
  if ((product || row.name === "div") && isNumber(other, 1)) return one;
  return means?.(one, other) ?? call(row, one, other);
}

/** The entry of a table whose axes are all fixed. */
function entry(data: ArrayLike<number>, axes: readonly Axis[], fixed: Fixed): number {
  return data[axes.reduce((i, axis) => i * axis.length + (fixed.get(axis) ?? 0), 0)] as number;
}

/** The numbers of a column along the axes that are not fixed. */
function slice(column: ColumnNode, axes: readonly Axis[], fixed: Fixed): ArrayLike<number> {
  if (axes.length === column.axes.length) return column.data;
  let tables: readonly Fixed[] = [fixed];
  for (const axis of axes) {
    tables = tables.flatMap((table) => {
      return Array.from({ length: axis.length }, (_, i) => new Map(table).set(axis, i));
    });
  }
  return tables.map((table) => entry(column.data, column.axes, table));
}
