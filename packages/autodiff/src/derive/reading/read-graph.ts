import { check } from "@descent/core";
import type { Graph } from "../../trace/graph.js";
import { type Node, operands } from "../../trace/node.js";
import { elementary } from "../elementary/table.js";
import type { Count, Formula } from "../formula/formula.js";
import { type Abbreviated, abbreviatedNodes } from "./abbreviations.js";
import { countNames } from "./count-names.js";
import { dataNames } from "./data-names.js";
import { isOverParameters } from "./over-parameters.js";
import { read } from "./read.js";

/** How letters are chosen. */
export interface Naming {
  readonly count?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly abbreviations?: Readonly<Record<string, Abbreviated>>;
}

/** A graph as a formula, and the letters in it. */
export interface ReadGraph {
  readonly formula: Formula;
  readonly counts: readonly Count[];
  /** All names that letters for indices must keep clear of. */
  readonly taken: ReadonlySet<string>;
}

/** The most operations a formula may be written with. */
const largest = 500;

/** The formula of a traced function; refuses what is too long to be read. */
export function readGraph(graph: Graph, naming: Naming): ReadGraph {
  const { count, data = {}, abbreviations = {} } = naming;
  const { parameters, nodes } = graph;
  const size = sizeOf(nodes);
  check(
    size <= largest,
    "derive",
    "f",
    `must be short enough to read, at most ${largest} operations`,
    size,
  );
  const columns = dataNames(nodes, parameters, data);
  const letters = new Set([...parameters, ...columns.values(), ...Object.keys(abbreviations)]);
  const counts = countNames(graph.root, letters, count);
  const named = abbreviatedNodes(graph, columns, abbreviations);
  const formula = read(graph.root, {
    parameter: (index) => ({ kind: "parameter", index }),
    data: (column) => columns.get(column) ?? "c",
    count: (length) => counts.find(({ value }) => value === length),
    abbreviation: (node) => named.get(node),
  });
  return { formula, counts, taken: new Set([...letters, ...counts.map(({ name }) => name)]) };
}

/** How many operations the formula has when it is written out, where shared results stand every time. */
function sizeOf(nodes: readonly Node[]): number {
  const sizes = new Map<Node, number>();
  let size = 1;
  for (const node of nodes) {
    const times = node.kind === "sum" && isOverParameters(node) ? node.axis.length : 1;
    // What takes fewer arguments than the row leaves the others unwritten.
    const written = "row" in node ? elementary(node.row.name).means?.length : undefined;
    const parts = operands(node).slice(0, written);
    size = 1 + times * parts.reduce((total, part) => total + (sizes.get(part) ?? 0), 0);
    sizes.set(node, size);
  }
  return size;
}
