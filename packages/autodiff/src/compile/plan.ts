import { type Adjoints, results } from "../trace/adjoint.js";
import { type Axis, type Node, operands, reachable } from "../trace/node.js";
import { phasesOf } from "./phases.js";
import { Position } from "./position.js";
import type { Sink, Step } from "./step.js";

/**
 * The order in which the nodes are computed: what depends on no axis once, the rest in loops, one for
 * all that can share it. Where a loop needs what another has summed up, it comes after it.
 */
export function plan(adjoints: Adjoints): readonly Step[] {
  const nodes = reachable(results(adjoints)).filter((node) => operands(node).length > 0);
  const sinks = adjoints.scatters.map((scatter): Sink => ({ kind: "scatter", ...scatter }));
  return block([], nodes, sinks);
}

/** The steps of one block, inside the loops over `context`. */
function block(context: readonly Axis[], nodes: readonly Node[], sinks: readonly Sink[]): Step[] {
  const position = new Position(context);
  const { earliest, computed, stored, sinks: timed } = phasesOf(position, nodes, sinks);
  const steps: Step[] = nodes.flatMap((node): readonly Step[] => {
    const clear = position.gathers(node);
    const axes = node.axes.filter((axis) => !context.includes(axis));
    return clear || stored.has(node) ? [{ kind: "array", node, axes, clear }] : [];
  });
  const statements = groups(nodes, (node) => {
    const here = position.loop(node.axes) === undefined && !position.closes(node);
    return here ? [earliest.get(node) as number] : [];
  });
  const inLoops = groups(nodes, (node) => computed.get(node) ?? []);
  const uses = groups(timed, ({ phase }) => [phase]);
  const count = Math.max(statements.length, inLoops.length, uses.length);
  for (let phase = 0; phase < count; phase++) {
    for (const node of statements[phase] ?? []) steps.push({ kind: "let", node });
    const now = (uses[phase] ?? []).map(({ sink }) => sink);
    for (const sink of now) {
      if (position.loop(sink.axes) === undefined) steps.push({ kind: "sink", sink });
      if (sink.kind === "add" && position.closes(sink.sum)) {
        steps.push({ kind: "total", sum: sink.sum });
      }
    }
    const inside = inLoops[phase] ?? [];
    const axes = [...inside, ...now].map((part) => position.loop(part.axes));
    for (const axis of new Set(axes)) {
      if (axis === undefined) continue;
      const own = <Part extends { readonly axes: readonly Axis[] }>(
        parts: readonly Part[],
      ): Part[] => parts.filter((part) => position.loop(part.axes) === axis);
      steps.push({ kind: "loop", axis, steps: block([...context, axis], own(inside), own(now)) });
    }
  }
  return steps;
}

/** The items by the numbers of their groups, in the order they come in. */
function groups<Item>(
  items: readonly Item[],
  numbersOf: (item: Item) => Iterable<number>,
): readonly (Item[] | undefined)[] {
  const found: Item[][] = [];
  for (const item of items) for (const number of numbersOf(item)) (found[number] ??= []).push(item);
  return found;
}
