import type { Builder } from "./builder.js";
import { compact } from "./compact.js";
import { type Axis, type Node, operands, reachable } from "./node.js";
import { remake } from "./remake.js";

/** Copies the nodes that `roots` are computed from into the builder, where equal ones become one. */
export function share(
  builder: Builder,
  roots: readonly Node[],
  axisOf: (axis: Axis) => Axis = (axis) => axis,
): readonly Node[] {
  const made = new Map<Node, Node>();
  const now = (node: Node): Node => made.get(node) as Node;
  for (const node of reachable(roots)) made.set(node, copy(builder, node, now, axisOf));
  return roots.map(now);
}

/** The same node in the builder, on operands as they are now. */
export function copy(
  builder: Builder,
  node: Node,
  now: (node: Node) => Node,
  axisOf: (axis: Axis) => Axis = (axis) => axis,
): Node {
  switch (node.kind) {
    case "constant":
      return builder.constant(node.value);
    case "parameter":
      return builder.parameter(node.index);
    case "column": {
      const { axes, data } = compact({ axes: node.axes.map(axisOf), data: node.data });
      if (axes.length === 0) return builder.constant(data[0] as number);
      return builder.column(axes, data, node.name);
    }
    case "parameters": {
      const { axes, data } = compact({ axes: node.axes.map(axisOf), data: node.data });
      return axes.length === 0
        ? builder.parameter(data[0] as number)
        : builder.parameters(axes, data);
    }
    case "sum":
      return builder.sum(axisOf(node.axis), now(node.body), node.rows);
    default:
      return remake(builder, node, operands(node).map(now));
  }
}

/**
 * The builder's axes for the recorded ones, each of which belongs to one sum: by depth of nesting and
 * by length, so that sums over equally many terms can share a loop.
 */
export function commonAxes(builder: Builder, root: Node): (axis: Axis) => Axis {
  const depths = new Map<Axis, number>();
  for (const node of reachable([root])) {
    if (node.kind !== "sum") continue;
    const depth = depths.get(node.axis) ?? 1;
    depths.set(node.axis, depth);
    // Inner sums come first, so the depth of this one is final.
    for (const outer of node.axes) depths.set(outer, Math.max(depths.get(outer) ?? 1, depth + 1));
  }
  return (axis) => builder.axis(depths.get(axis) ?? 1, axis.length);
}
