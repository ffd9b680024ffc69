import { placesOf } from "../trace/axes.js";
import { addRow } from "../arithmetic/add.js";
import type { Builder } from "../trace/builder.js";
import { type Axis, type Node, operands, reachable, type SumNode } from "../trace/node.js";
import { copy } from "../trace/share.js";

/** The most operations that a sum over parameters is written out as. */
const most = 200;

/** The most terms of a sum inside another that is written out. */
const mostInside = 16;

/**
 * The node with short sums over parameters written out term by term: few parameters are faster as
 * names than as an array. Sums over data alone stay sums.
 */
export function unroll(builder: Builder, root: Node): Node {
  const made = new Map<Node, Node>();
  const now = (node: Node): Node => made.get(node) as Node;
  for (const node of reachable([root])) {
    const again = copy(builder, node, now);
    made.set(node, again.kind === "sum" && isShort(again) ? writtenOut(builder, again) : again);
  }
  return now(root);
}

function isShort({ axis, axes, body }: SumNode): boolean {
  const inside = reachable([body]).filter((node) => node.axes.includes(axis));
  const operations = inside.filter((node) => operands(node).length > 0).length;
  return (
    inside.some((node) => node.kind === "parameters") &&
    inside.every((node) => node.kind !== "sum") &&
    // A sum of parameters as they are has its additions still.
    Math.max(1, operations) * axis.length <= most &&
    (axes.length === 0 || axis.length <= mostInside)
  );
}

function writtenOut(builder: Builder, { axis, body }: SumNode): Node {
  const varying = reachable([body]).filter((node) => node.axes.includes(axis));
  return Array.from({ length: axis.length }, (_, index) => {
    const made = new Map<Node, Node>();
    const now = (node: Node): Node => made.get(node) ?? node;
    for (const node of varying) made.set(node, atIndex(builder, node, axis, index, now));
    return now(body);
  }).reduce((total, term) => builder.binary(addRow, total, term), builder.constant(0));
}

/** The node for one index of an axis. */
function atIndex(
  builder: Builder,
  node: Node,
  axis: Axis,
  index: number,
  now: (node: Node) => Node,
): Node {
  if (node.kind !== "column" && node.kind !== "parameters") return copy(builder, node, now);
  const axes = node.axes.filter((other) => other !== axis);
  const { data } = node;
  const own = placesOf([axis], node.axes);
  const kept = data.filter((_, i) => own[i] === index);
  if (kept instanceof Int32Array) {
    return axes.length === 0
      ? builder.parameter(kept[0] as number)
      : builder.parameters(axes, kept);
  }
  return axes.length === 0 ? builder.constant(kept[0] as number) : builder.column(axes, kept);
}
