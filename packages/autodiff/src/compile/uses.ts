import { type Adjoints } from "../trace/adjoint.js";
import { type Node, operands } from "../trace/node.js";
import { repeats } from "./formula.js";
import type { Step } from "./step.js";

/** How often the text of a program refers to each node, and from which block. */
export class Uses {
  /** For each node the blocks it is used in; a second use in a block counts as one more. */
  private readonly places = new Map<Node, Set<object>>();

  constructor({ value, slopes }: Adjoints, steps: readonly Step[]) {
    this.count(steps);
    // The results are written more than once.
    for (const node of [value, ...slopes.values()]) this.use(node, {});
  }

  /** Whether a node is used once, and in this block: then it needs no name. */
  isOnlyIn(steps: readonly Step[], node: Node): boolean {
    const places = this.places.get(node);
    return places?.size === 1 && places.has(steps);
  }

  private count(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.kind === "loop") this.count(step.steps);
      if (step.kind === "sink") this.use(step.sink.node, steps);
      if (step.kind !== "let") continue;
      for (const operand of operands(step.node)) {
        this.use(operand, steps);
        if (repeats(step.node)) this.use(operand, steps);
      }
    }
  }

  private use(node: Node, block: object): void {
    const known = this.places.get(node) ?? new Set();
    this.places.set(node, known);
    known.add(known.has(block) ? {} : block);
  }
}
