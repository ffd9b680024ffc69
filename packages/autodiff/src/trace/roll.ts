import { sizeOf } from "./axes.js";
import { negRow } from "../arithmetic/neg.js";
import { fieldName } from "./field-name.js";
import { type Axis, type ColumnNode, type Node, type ParametersNode } from "./node.js";
import type { Recording } from "./recording.js";
import { remake } from "./remake.js";
import { sharedAndLarge } from "./shared-and-large.js";
import { Template } from "./template.js";

/** A term is compared with this many structures, those that were met last. */
const recent = 50;

/**
 * Σ terms as few nodes: terms of the same structure become one sum, whose body is their structure with
 * columns in place of what varies. Structures that fewer than `least` terms have stay as they are, and
 * if there are no others the result is undefined. `rows` is what the terms were made of, to name
 * the columns after.
 */
export function roll(
  recording: Recording,
  terms: readonly Node[],
  rows: ArrayLike<unknown> | undefined,
  least: number,
): Node | undefined {
  const templates = structures(terms);
  if (!templates.some(({ matched }) => matched.length >= least)) return undefined;
  const parts = templates.flatMap((template): readonly Node[] => {
    const { matched } = template;
    if (matched.length < least) return matched.map((number) => terms[number] as Node);
    return [rolled(recording, template, rows, terms.length)];
  });
  return recording.add(parts);
}

/** The structures of the terms, in the order of their first terms. */
function structures(terms: readonly Node[]): readonly Template[] {
  const isWhole = sharedAndLarge(terms);
  const byOperation = new Map<unknown, Template[]>();
  const all: Template[] = [];
  terms.forEach((term, number) => {
    const operation = "row" in term ? term.row : term.kind;
    const candidates = byOperation.get(operation) ?? [];
    byOperation.set(operation, candidates);
    if (candidates.slice(0, recent).some((template) => template.take(term, number))) return;
    const template = new Template(term, isWhole);
    template.take(term, number);
    candidates.unshift(template);
    all.push(template);
  });
  return all;
}

/** One sum of the terms that match. */
function rolled(
  recording: Recording,
  template: Template,
  rows: ArrayLike<unknown> | undefined,
  count: number,
): Node {
  const { slots, inputs, matched } = template;
  const axis: Axis = { depth: 0, length: matched.length };
  const bound = new Set(slots.map(({ node }) => (node.kind === "sum" ? node.axis : undefined)));
  const own = rows === undefined ? undefined : matched.map((number) => rows[number]);
  const made: Node[] = [];
  slots.forEach(({ node, operands: places }, place) => {
    const parts = places.map((operand) => made[operand] as Node);
    made.push(
      parts.length === 0
        ? input(recording, inputs[place] as readonly Node[], axis, bound, own)
        : remake(recording, node, parts),
    );
  });
  const body = made.at(-1) as Node;
  const numbers = matched.length === count ? undefined : matched;
  // Σ −t = −Σ t, but for the sign of 0.
  return body.kind === "unary" && body.row.name === "neg"
    ? recording.unary(negRow, recording.sum(axis, body.x, numbers))
    : recording.sum(axis, body, numbers);
}

/** What stands in the body for one input, which is `nodes` in the terms one after the other. */
function input(
  recording: Recording,
  nodes: readonly Node[],
  axis: Axis,
  bound: ReadonlySet<Axis | undefined>,
  rows: readonly unknown[] | undefined,
): Node {
  const first = nodes[0] as Node;
  // A number is a column even if it is the same in all terms, as that may be so by chance, and the
  // terms of a sum around this one must stay alike. What never varies is found at the end (`compact`).
  if (nodes.every((node) => node === first)) return first;
  const contents = nodes.map(numbers);
  // Sums around the terms, then this one, then sums inside the terms: the inner the faster.
  const around = first.axes.filter((other) => !bound.has(other));
  const inside = first.axes.filter((other) => bound.has(other));
  const axes = [...around, axis, ...inside];
  const size = sizeOf(inside);
  const data =
    first.kind === "parameter" || first.kind === "parameters" ? Int32Array : Float64Array;
  const table = new data(sizeOf(axes));
  for (let outer = 0; outer < sizeOf(around); outer++) {
    contents.forEach((content, number) => {
      const start = (outer * axis.length + number) * size;
      for (let inner = 0; inner < size; inner++) {
        table[start + inner] = content[outer * size + inner] as number;
      }
    });
  }
  if (table instanceof Int32Array) return recording.parameters(axes, table);
  const name = (rows === undefined ? undefined : fieldName(rows, contents)) ?? commonName(nodes);
  return recording.column(axes, table, name);
}

/** `x` for the columns `x[0]`, `x[1]` …; their name, if it is the same. */
function commonName(nodes: readonly Node[]): string | undefined {
  const names = nodes.map((node) => (node.kind === "column" ? node.name : undefined));
  const stems = names.map((name) => name?.replace(/\[\d+\]$/, ""));
  const [name] = names.every((other) => other === names[0]) ? names : stems;
  return stems.every((other) => other === stems[0]) ? name : undefined;
}

/** The numbers that an input holds. */
function numbers(node: Node): ArrayLike<number> {
  switch (node.kind) {
    case "constant":
      return [node.value];
    case "parameter":
      return [node.index];
    default:
      return (node as ColumnNode | ParametersNode).data;
  }
}
