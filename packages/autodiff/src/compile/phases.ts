import type { Axis, Node } from "../trace/node.js";
import { operands } from "../trace/node.js";
import { quick } from "./algebra.js";
import type { Position } from "./position.js";
import type { Sink } from "./step.js";

/** When the nodes of one block are computed. */
export interface Phases {
  /** The phase of what belongs to the block itself. */
  readonly earliest: ReadonlyMap<Node, number>;
  /** The phases in whose loops a node is computed. */
  readonly computed: ReadonlyMap<Node, ReadonlySet<number>>;
  /** What a later loop reads from an array. */
  readonly stored: ReadonlySet<Node>;
  /** What is done with the numbers, each in its phase. */
  readonly sinks: readonly Timed[];
}

interface Timed {
  readonly sink: Sink;
  readonly phase: number;
}

/** The most operations that are done again in a later loop instead of being stored by the first. */
const most = 6;

/**
 * Divides the work of one block into phases: in each come first the statements of the block itself and
 * then one loop for each axis. What a loop sums up is known in the next phase. What a later loop needs from
 * inside an earlier one is computed again, if that is little, or stored in an array.
 */
export function phasesOf(
  position: Position,
  nodes: readonly Node[],
  sinks: readonly Sink[],
): Phases {
  const own = new Set(nodes);
  const stored = new Set<Node>();
  const earliest = new Map<Node, number>();
  for (const node of nodes) {
    const phases = operands(node).map((operand) => {
      // Inputs are known at once, but not what a loop sums up of them.
      if (!own.has(operand)) return Number(position.closes(node));
      const later = isLater(position, operand, node);
      if (later && !position.closes(node)) stored.add(operand);
      return (earliest.get(operand) as number) + Number(later);
    });
    earliest.set(node, Math.max(0, ...phases));
  }
  const timed = timeSinks(position, own, earliest, sinks);
  const computed = new Map<Node, Set<number>>();
  const need = (node: Node, user: readonly Axis[], phases: Iterable<number>): void => {
    const loop = position.loop(node.axes);
    if (!own.has(node) || loop === undefined || position.gathers(node)) return;
    const known = computed.get(node) ?? new Set();
    computed.set(node, known);
    if (loop === position.loop(user)) for (const phase of phases) known.add(phase);
    else stored.add(node);
  };
  for (const { sink, phase } of timed) need(sink.node, sink.axes, [phase]);
  const costs = costsOf(position, nodes);
  // From the results back: each node as late as possible, so that it is computed where it is used.
  for (const node of [...nodes].reverse()) {
    const phases = computed.get(node);
    if (phases === undefined) continue;
    if (stored.has(node) || (phases.size > 1 && (costs.get(node) as number) > most)) {
      const first = stored.has(node) ? (earliest.get(node) as number) : Math.min(...phases);
      stored.add(node);
      phases.clear();
      phases.add(first);
      timed.push({ sink: { kind: "store", node, axes: node.axes }, phase: first });
    }
    if (position.closes(node)) continue;
    for (const operand of operands(node)) need(operand, node.axes, phases);
  }
  return { earliest, computed, stored, sinks: timed };
}

/** Whether an operand is known only in the phase after the loop that computes it. */
function isLater(position: Position, operand: Node, user: Node): boolean {
  const loop = position.loop(operand.axes);
  if (position.closes(user)) return loop !== undefined;
  return loop !== undefined && loop !== position.loop(user.axes) && !position.gathers(operand);
}

/** The sinks of a block with those of the sums that it finishes, each in the phase that its number is known in. */
function timeSinks(
  position: Position,
  own: ReadonlySet<Node>,
  earliest: ReadonlyMap<Node, number>,
  sinks: readonly Sink[],
): Timed[] {
  const phases = sinks.map(({ node, axes }) => {
    if (!own.has(node)) return 0;
    const loop = position.loop(node.axes);
    const apart = loop !== undefined && loop !== position.loop(axes) && !position.gathers(node);
    return (earliest.get(node) as number) + Number(apart);
  });
  // Scatters to the gradient over the same axes are kept together, so that the order in which they
  // are added does not depend on how the work is divided.
  const timed = sinks.map((sink, i): Timed => {
    const together = sinks.map((other, k) => {
      const same = sink.kind === "scatter" && other.kind === "scatter" && sameAxes(sink, other);
      return same ? (phases[k] as number) : 0;
    });
    return { sink, phase: Math.max(phases[i] as number, ...together) };
  });
  for (const sum of own) {
    if (!position.closes(sum)) continue;
    const kind = position.gathers(sum) ? "gather" : "add";
    const sink: Sink = { kind, sum, node: sum.body, axes: sum.body.axes };
    timed.push({ sink, phase: (earliest.get(sum) as number) - 1 });
  }
  return timed;
}

function sameAxes(one: Sink, other: Sink): boolean {
  const { axes } = other;
  return one.axes.length === axes.length && one.axes.every((axis, i) => axis === axes[i]);
}

/** How many operations it takes to compute the nodes of loops again; infinite where not all are quick. */
function costsOf(position: Position, nodes: readonly Node[]): ReadonlyMap<Node, number> {
  const costs = new Map<Node, number>();
  for (const node of nodes) {
    if (position.loop(node.axes) === undefined) continue;
    const own = "row" in node && quick.includes(node.row.name) ? 1 : Infinity;
    const total = operands(node).reduce((sum, operand) => sum + (costs.get(operand) ?? 0), own);
    costs.set(node, total);
  }
  return costs;
}
