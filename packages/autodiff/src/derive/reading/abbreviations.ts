import { check } from "@descent/core";
import type { Scalar } from "../../operand.js";
import type { ColumnNode, Node } from "../../trace/node.js";
import type { Graph } from "../../trace/graph.js";
import { trace } from "../../trace/trace.js";
import { NodeKeys } from "./node-keys.js";

/** A part of f that is to be written by a name: a function of f's parameters and of one row of the data. */
export type Abbreviated = (...paramsAndRow: never[]) => Scalar;

/** The nodes of a graph that are to be written by a name. */
export function abbreviatedNodes(
  graph: Graph,
  columns: ReadonlyMap<ColumnNode, string>,
  abbreviations: Readonly<Record<string, Abbreviated>>,
): ReadonlyMap<Node, string> {
  const keys = new NodeKeys((column) => `data:${columns.get(column) ?? ""}`);
  const parameter = (index: number): string => `@${index}`;
  const own = keys.of(graph.root, parameter);
  const size = graph.parameters.length;
  const found = new Map<Node, string>();
  for (const [name, f] of Object.entries(abbreviations)) {
    const { root } = traced(name, f, size, columns);
    const shown = [...columns.values()];
    const key = keys
      .of(root, (index) => (index < size ? parameter(index) : `data:${shown[index - size] ?? ""}`))
      .get(root);
    const nodes = graph.nodes.filter((node) => own.get(node) === key);
    const rule = "must be a part of f, written in the same way";
    check(nodes.length > 0, "derive", `abbreviations.${name}`, rule, String(f));
    for (const node of nodes) found.set(node, name);
  }
  return found;
}

/** The abbreviation's graph: its parameters are those of f, and then the columns. */
function traced(
  name: string,
  f: Abbreviated,
  size: number,
  columns: ReadonlyMap<ColumnNode, string>,
): Graph {
  const call = f as (...args: unknown[]) => Scalar;
  const body = (...inputs: Scalar[]): Scalar => {
    return call(...inputs.slice(0, size), row(name, inputs.slice(size), columns));
  };
  return trace(body, { size: size + columns.size });
}

/** What stands for a row of the data: a list or an object of the columns; one of them if rows are numbers. */
function row(
  name: string,
  inputs: readonly Scalar[],
  columns: ReadonlyMap<ColumnNode, string>,
): unknown {
  const fields = [...columns.keys()].map((column) => column.name ?? "");
  const whole = fields.indexOf("row");
  if (whole >= 0) return inputs[whole];
  const places = fields.map((field) => /^\[(\d+)\]$/.exec(field)?.[1]);
  if (places.some((place) => place !== undefined)) {
    const list: Scalar[] = [];
    inputs.forEach((input, i) => (list[Number(places[i])] = input));
    return list;
  }
  const get = (_: object, field: string | symbol): unknown => {
    const at = fields.indexOf(String(field));
    const rule = `must read what f reads of a row: ${fields.join(", ")}`;
    check(at >= 0, "derive", `abbreviations.${name}`, rule, String(field));
    return inputs[at];
  };
  return new Proxy({}, { get });
}
