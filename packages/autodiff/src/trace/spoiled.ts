import { placeOf, strides } from "./axes.js";
import type { Evaluator } from "./evaluate.js";
import { type Axis, type Node, operands } from "./node.js";
import type { NonFinite } from "./non-finite.js";

/** An operation, or an input, that is not finite for one index of its axes. */
export interface Found extends Pick<NonFinite, "of" | "inputs" | "result"> {
  readonly node: Node;
  readonly index: number;
}

/**
 * What made the root NaN or infinite: every operation that is so although its inputs are not, and every
 * input that is so. Followed from the root, so that what is not chosen, or divided by, is left out.
 */
export function inValues(root: Node, values: Evaluator): readonly Found[] {
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
export function given(node: Node, index: number, values: Evaluator): readonly number[] {
  if (node.kind === "sum") return [];
  return inputsOf(node, index, values).map((input) => {
    return values.numbers(input.node)[input.index] as number;
  });
}

/** The number of a node for an index of axes, of which it has some. */
export function at(values: Evaluator, node: Node, axes: readonly Axis[], index: number): number {
  return values.numbers(node)[placeOf(node.axes, axes, index)] as number;
}

/** The first in the order of computation: the terms of a sum are computed row by row. */
export function earliest(found: readonly Found[]): Found | undefined {
  const [first] = [...found].sort((one, other) => one.node.id - other.node.id);
  const outer = first?.node.axes[0];
  if (outer === undefined) return first;
  const row = ({ node, index }: Found): number => placeOf([outer], node.axes, index);
  return found
    .filter(({ node }) => node.axes[0] === outer)
    .sort((one, other) => row(one) - row(other) || one.node.id - other.node.id)[0];
}
