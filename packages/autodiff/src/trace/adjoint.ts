import { addRow } from "../arithmetic/add.js";
import type { Axis, Node, ParametersNode, SelectNode } from "./node.js";
import { operands, reachable } from "./node.js";
import type { Builder } from "./builder.js";

/** A contribution to the slope by a parameter that data choose: slopes[target] += node, for all axes. */
export interface Scatter {
  readonly target: ParametersNode;
  readonly node: Node;
  readonly axes: readonly Axis[];
}

/** J and ∇J as nodes. */
export interface Adjoints {
  readonly value: Node;
  /** ∂J/∂θᵢ by the number i, where it is not 0; without what `scatters` add. */
  readonly slopes: ReadonlyMap<number, Node>;
  readonly scatters: readonly Scatter[];
  /** ∂J/∂node of each node that depends on a parameter. */
  readonly adjoint: ReadonlyMap<Node, Node>;
}

/** What the program computes: the results, and what goes into the scatters. */
export function results({ value, slopes, scatters }: Adjoints): readonly Node[] {
  return [value, ...slopes.values(), ...scatters.map(({ node }) => node)];
}

/** The nodes that comparisons depend on. */
export function decisive(adjoints: Adjoints): ReadonlySet<Node> {
  const compared = reachable(results(adjoints)).flatMap((node) => {
    return node.kind === "select" ? [node.left, node.right] : [];
  });
  return new Set(reachable(compared));
}

/**
 * The gradient of the root by all parameters in one pass back from the value: the adjoint of each node is
 * the slope of the value by it, which its users hand down by the chain rule (reverse mode).
 */
export function adjoints(builder: Builder, root: Node): Adjoints {
  const nodes = reachable([root]);
  const active = new Set<Node>();
  for (const node of nodes) {
    const input = node.kind === "parameter" || node.kind === "parameters";
    if (input || operands(node).some((operand) => active.has(operand))) active.add(node);
  }
  const adjoint = new Map<Node, Node>();
  const scatters: Scatter[] = [];
  const give = (user: Node, operand: Node, part: Node): void => {
    if (!active.has(operand) || isZero(part)) return;
    // One number of the operand is used for each index of the axes it does not have.
    const beyond = user.axes.filter((axis) => !operand.axes.includes(axis)).reverse();
    if (operand.kind === "parameters") {
      const total = beyond
        .filter((axis) => !part.axes.includes(axis))
        .reduce((sum, axis) => builder.sum(axis, sum), part);
      const axes = user.axes.filter(
        (axis) => operand.axes.includes(axis) || total.axes.includes(axis),
      );
      scatters.push({ target: operand, node: total, axes });
      return;
    }
    const total = beyond.reduce((sum, axis) => builder.sum(axis, sum), part);
    const before = adjoint.get(operand);
    adjoint.set(operand, before === undefined ? total : plus(builder, before, total));
  };
  adjoint.set(root, builder.constant(1));
  for (const node of [...nodes].reverse()) {
    const above = adjoint.get(node);
    if (above === undefined) continue;
    switch (node.kind) {
      case "unary":
        give(node, node.x, times(builder, above, builder.slope(node, 0)));
        break;
      case "binary":
        if (active.has(node.x)) give(node, node.x, times(builder, above, builder.slope(node, 0)));
        if (active.has(node.y)) give(node, node.y, times(builder, above, builder.slope(node, 1)));
        break;
      case "select":
        give(node, node.x, chosen(builder, node, above, true));
        give(node, node.y, chosen(builder, node, above, false));
        break;
      case "sum":
        give(node.body, node.body, above);
        break;
      default:
    }
  }
  const slopes = new Map<number, Node>();
  for (const [node, slope] of adjoint) if (node.kind === "parameter") slopes.set(node.index, slope);
  const together = merged(builder, scatters).map((scatter) => {
    return { ...scatter, node: builder.regroup(scatter.node) };
  });
  return { value: root, slopes, scatters: together, adjoint };
}

/** above · slope, inside the choice that `above` is: what was not chosen is not multiplied. */
function times(builder: Builder, above: Node, slope: Node): Node {
  if (above.kind === "select") {
    const { test, left, right, x, y } = above;
    if (isZero(y)) return builder.select(test, left, right, times(builder, x, slope), y);
    if (isZero(x)) return builder.select(test, left, right, x, times(builder, y, slope));
  }
  return builder.chain(above, slope);
}

/** The part of `above` that goes to one branch of a choice. */
function chosen(builder: Builder, node: SelectNode, above: Node, first: boolean): Node {
  const { test, left, right } = node;
  const zero = builder.constant(0);
  return builder.select(test, left, right, first ? above : zero, first ? zero : above);
}

/** one + other; what two branches of the same choice hand down is a choice again. */
function plus(builder: Builder, one: Node, other: Node): Node {
  if (isZero(one)) return other;
  if (isZero(other)) return one;
  if (one.kind === "select" && other.kind === "select") {
    const { test, left, right, x, y } = one;
    if (other.test === test && other.left === left && other.right === right) {
      const [a, b] = [plus(builder, x, other.x), plus(builder, y, other.y)];
      return builder.select(test, left, right, a, b);
    }
  }
  return builder.binary(addRow, one, other);
}

/** One scatter for all that go to the same places. */
function merged(builder: Builder, scatters: readonly Scatter[]): readonly Scatter[] {
  const found: Scatter[] = [];
  for (const scatter of scatters) {
    const { target, axes, node } = scatter;
    const at = found.findIndex((other) => {
      const same = other.axes.every((axis, i) => axis === axes[i]);
      return other.target === target && same && other.axes.length === axes.length;
    });
    const before = found[at];
    if (before === undefined) found.push(scatter);
    else found[at] = { target, axes, node: plus(builder, before.node, node) };
  }
  return found;
}

function isZero(node: Node): boolean {
  return node.kind === "constant" && node.value === 0;
}
