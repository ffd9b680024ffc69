import { check, type Vector } from "@descent/core";
import { isArray } from "../check-arguments.js";
import type { Scalar } from "../operand.js";
import type { Spread } from "../partial.js";
import { perturb } from "../perturb.js";
import { adjoints, results } from "./adjoint.js";
import { Builder } from "./builder.js";
import { type Evaluator, evaluator } from "./evaluate.js";
import { type Axis, type Node, operands } from "./node.js";
import { describePlace, type RowPlace } from "./row-place.js";
import { share } from "./share.js";
import { placeOf, strides } from "./strides.js";
import { trace, type TraceOptions } from "./trace.js";

/** The first operation that came to NaN or infinity. */
export interface NonFinite {
  /** What it spoils: f itself, or where that is finite its slopes; `input` for what was never finite. */
  readonly of: "value" | "slope" | "input";
  /** The function that did it, `log`, or the name of the input. */
  readonly name: string;
  /** What the function was given, in the order of its arguments; all of it finite. */
  readonly inputs: readonly number[];
  /** What it came to, or its slope. */
  readonly result: number;
  /** Its place in the formula of f, between ▸ and ◂: `mul(▸log(x)◂, y)`. */
  readonly formula: string;
  /** The rows of the sums around it, outermost first. */
  readonly rows: readonly RowPlace[];
  /** All this in a sentence. */
  readonly sentence: string;
}

/** An operation, or an input, that is not finite for one index of its axes. */
interface Found extends Pick<NonFinite, "of" | "inputs" | "result"> {
  readonly node: Node;
  readonly index: number;
}

/**
 * The first operation of f that is NaN or infinite at a point although its inputs are finite, or the first
 * input that is not; if f is finite, the first whose slope is not, unless all slopes of f are; undefined
 * if there is nothing to find. First means: in the order f computes in, row by row in sums.
 *
 * f is traced: it must be written in this package's functions. Options are those of `trace`.
 *
 * A run of `descend` that ends in a `NonFiniteError` says at which step, `error.last.step + 1`; to have
 * the point as well, keep what the objective was last asked for:
 *
 * ```text
 * let point = start;
 * const watched = (params) => objective((point = params));
 * try {
 *   for (const { value } of descend(watched, start, optimizer)) …
 * } catch (error) {
 *   console.log(error.message); // value became NaN at step 7
 *   console.log(findNonFinite(f, point)?.sentence);
 * }
 * ```
 *
 * Throws a DescentError if f cannot be traced, or if the point is no array of as many numbers as f has
 * parameters.
 *
 * @example
 * ```ts
 * import { log, mul, sum } from "@descent/autodiff";
 * import { findNonFinite } from "@descent/autodiff/trace";
 *
 * const rows = [
 *   { x: 1, y: 2 },
 *   { x: 0, y: 3 },
 * ];
 * const found = findNonFinite((m) => sum(rows, ({ x, y }) => mul(log(mul(m, x)), y)), [0.5]);
 * console.log(found?.name, found?.inputs, found?.result); // log [ 0 ] -Infinity
 * console.log(found?.rows[0]); // { row: 1, data: { x: 0, y: 3 } }
 * console.log(found?.sentence);
 * // log(0) is -Infinity in sum(2 × mul(▸log(mul(m, x))◂, y)), row 1 (x = 0, y = 3)
 * ```
 */
export function findNonFinite(
  f: Spread<Scalar>,
  point: Vector,
  options: TraceOptions = {},
): NonFinite | undefined {
  check(isArray(point), "findNonFinite", "point", "must be an array of numbers", point);
  const graph = trace(f, { size: point.length, ...options });
  const rule = `must have ${graph.parameters.length} entries, one for each parameter of f`;
  check(point.length === graph.parameters.length, "findNonFinite", "point", rule, point);
  return perturb((level) => {
    const builder = new Builder(level);
    const [root] = share(builder, [graph.root]) as [Node];
    const values = evaluator([root]);
    values.run(point);
    const found = earliest(inValues(root, values)) ?? inSlopes(builder, root, point);
    return found === undefined ? undefined : report(found, root, graph.parameters);
  });
}

/**
 * What made the root NaN or infinite: every operation that is so although its inputs are not, and every
 * input that is so. Followed from the root, so that what is not chosen, or divided by, is left out.
 */
function inValues(root: Node, values: Evaluator): readonly Found[] {
  const found: Found[] = [];
  const seen = new Map<Node, Set<number>>();
  const waiting = [{ node: root, index: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, index } = next;
    const known = seen.get(node) ?? new Set();
    const result = values.numbers(node)[index] as number;
    if (Number.isFinite(result) || known.has(index)) continue;
    seen.set(node, known.add(index));
    const inputs = inputsOf(node, index, values);
    waiting.push(...inputs);
    const numbers = inputs.map((input) => values.numbers(input.node)[input.index] as number);
    if (!numbers.every(Number.isFinite)) continue;
    const of = inputs.length === 0 ? "input" : "value";
    found.push({ node, index, of, inputs: node.kind === "sum" ? [] : numbers, result });
  }
  return found;
}

/** One number of a node. */
interface Entry {
  readonly node: Node;
  readonly index: number;
}

/** What an operation is computed from; of a choice what it compares, and what it chooses. */
function inputsOf(node: Node, index: number, values: Evaluator): readonly Entry[] {
  if (node.kind === "sum") {
    const { axis, axes, body } = node;
    const first = placeOf(body.axes, axes, index);
    const [step = 0] = strides(body.axes, [axis]);
    return Array.from({ length: axis.length }, (_, i) => ({ node: body, index: first + i * step }));
  }
  const inputs = operands(node).map((operand): Entry => {
    return { node: operand, index: placeOf(operand.axes, node.axes, index) };
  });
  if (node.kind !== "select") return inputs;
  const [left = NaN, right = NaN] = inputs.map((input) => {
    return values.numbers(input.node)[input.index] as number;
  });
  return [...inputs.slice(0, 2), ...inputs.slice(node.test.value(left, right) ? 2 : 3).slice(0, 1)];
}

/** What an operation was given. */
function given(node: Node, index: number, values: Evaluator): readonly number[] {
  if (node.kind === "sum") return [];
  return inputsOf(node, index, values).map((input) => {
    return values.numbers(input.node)[input.index] as number;
  });
}

/** The number of a node for an index of axes, of which it has some. */
function at(values: Evaluator, node: Node, axes: readonly Axis[], index: number): number {
  return values.numbers(node)[placeOf(node.axes, axes, index)] as number;
}

/** Every operation whose slope is not finite, and counts. */
function inSlopes(builder: Builder, root: Node, point: Vector): Found | undefined {
  const program = adjoints(builder, root);
  const { adjoint } = program;
  const slopes = [...adjoint].flatMap(([node]) => {
    if (node.kind !== "unary" && node.kind !== "binary") return [];
    return operands(node).flatMap((operand, i) => {
      return adjoint.has(operand) || operand.kind === "parameters"
        ? [{ node, slope: builder.slope(node, i as 0 | 1) }]
        : [];
    });
  });
  const values = evaluator([
    root,
    ...results(program),
    ...adjoint.values(),
    ...slopes.map(({ slope }) => slope),
  ]);
  values.run(point);
  if (results(program).every((node) => values.numbers(node).every(Number.isFinite)))
    return undefined;
  const steep = slopes.flatMap(({ node, slope }): readonly Found[] => {
    const above = adjoint.get(node) as Node;
    const index = values.numbers(node).findIndex((_, i) => {
      const counts = at(values, above, node.axes, i) !== 0;
      return counts && !Number.isFinite(at(values, slope, node.axes, i));
    });
    if (index < 0) return [];
    const result = at(values, slope, node.axes, index);
    return [{ node, index, of: "slope", inputs: given(node, index, values), result }];
  });
  return earliest(steep) ?? overflow(adjoint, values);
}

/** Where slopes that are all finite come to a product or a sum that is not: nearest to the value of f. */
function overflow(adjoint: ReadonlyMap<Node, Node>, values: Evaluator): Found | undefined {
  for (const [node, slope] of [...adjoint].sort(([one], [other]) => other.id - one.id)) {
    const index = values.numbers(node).findIndex((_, i) => {
      return !Number.isFinite(at(values, slope, node.axes, i));
    });
    if (index < 0) continue;
    const inputs = given(node, index, values);
    return { node, index, of: "slope", inputs, result: at(values, slope, node.axes, index) };
  }
  return undefined;
}

/** The first in the order of computation: the terms of a sum are computed row by row. */
function earliest(found: readonly Found[]): Found | undefined {
  const [first] = [...found].sort((one, other) => one.node.id - other.node.id);
  const outer = first?.node.axes[0];
  if (outer === undefined) return first;
  const row = ({ node, index }: Found): number => placeOf([outer], node.axes, index);
  return found
    .filter(({ node }) => node.axes[0] === outer)
    .sort((one, other) => row(one) - row(other) || one.node.id - other.node.id)[0];
}

function report(found: Found, root: Node, parameters: readonly string[]): NonFinite {
  const { node, index, of, inputs, result } = found;
  const { name, formula, rows } = describePlace(node, index, root, parameters);
  const call = of === "input" ? name : `${name}(${inputs.join(", ")})`;
  const subject = of === "slope" ? `the slope of ${call}` : call;
  const where = rows.map(({ row, data }) => {
    const numbers = Object.entries(data).map(([field, x]) => `${field} = ${x}`);
    return `, row ${row}${numbers.length === 0 ? "" : ` (${numbers.join(", ")})`}`;
  });
  const sentence = `${subject} is ${result} in ${formula}${where.join("")}`;
  return { of, name, inputs, result, formula, rows, sentence };
}
