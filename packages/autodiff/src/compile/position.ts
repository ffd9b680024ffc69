import type { Axis, Node, SumNode } from "../trace/node.js";

/** Where things belong in one block of a program, which stands inside the loops over `context`. */
export class Position {
  readonly context: readonly Axis[];

  constructor(context: readonly Axis[]) {
    this.context = context;
  }

  /** The loop of this block that something with these axes belongs to; undefined if to the block itself. */
  loop(axes: readonly Axis[]): Axis | undefined {
    return axes.find((axis) => !this.context.includes(axis));
  }

  /** Whether a sum is finished by one of the loops of this block. */
  closes(node: Node): node is SumNode {
    return node.kind === "sum" && this.loop(node.body.axes) === node.axis;
  }

  /** Whether it is finished here, and is one number for each index of a loop further inside. */
  gathers(node: Node): node is SumNode {
    return this.closes(node) && this.loop(node.axes) !== undefined;
  }
}
