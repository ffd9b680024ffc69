import { type Axis, type Node, operands } from "./node.js";

/** One node of a term's structure, with the places of its operands among the slots. */
interface Slot {
  readonly node: Node;
  readonly operands: readonly number[];
  /** Taken as it is, operands and all: the same node in every term. */
  readonly whole: boolean;
}

/**
 * The structure that terms of a sum have in common: the same operations on the same shared
 * intermediate results, whatever the numbers and the parameters in them.
 */
export class Template {
  /** Operands first; the last is the term itself. */
  readonly slots: readonly Slot[];
  /** The numbers of the terms that match. */
  readonly matched: number[] = [];
  /** What each input slot is in each term that matches; empty for the slots of operations. */
  readonly inputs: readonly Node[][];
  private readonly inputPlaces: readonly number[];

  /** The structure of `term`, in which a node that `isWhole` holds of is not looked into. */
  constructor(term: Node, isWhole: (node: Node) => boolean) {
    const whole = new Set<Node>();
    const found = new Set([term]);
    for (const node of found) {
      if (isWhole(node)) whole.add(node);
      else for (const operand of operands(node)) found.add(operand);
    }
    const nodes = [...found].sort((one, other) => one.id - other.id);
    const places = new Map(nodes.map((node, place) => [node, place]));
    this.slots = nodes.map((node) => ({
      node,
      whole: whole.has(node),
      operands: whole.has(node) ? [] : operands(node).map((part) => places.get(part) as number),
    }));
    this.inputs = nodes.map(() => []);
    this.inputPlaces = [...this.slots.keys()].filter((place) => {
      return this.slots[place]?.operands.length === 0;
    });
  }

  /** Whether the term has this structure; if so it is taken in as the next of `matched`. */
  take(term: Node, number: number): boolean {
    const { slots } = this;
    const found: (Node | undefined)[] = [];
    found[slots.length - 1] = term;
    const axes = new Map<Axis, Axis>();
    // From the term down: whoever uses a slot comes after it, so it is found by the time it is met.
    for (let place = slots.length - 1; place >= 0; place--) {
      const slot = slots[place] as Slot;
      const node = found[place] as Node;
      if (slot.whole ? slot.node !== node : !alike(slot.node, node, axes)) return false;
      if (slot.operands.length === 0) continue;
      const parts = operands(node);
      for (let i = 0; i < parts.length; i++) {
        const [target, part] = [slot.operands[i] as number, parts[i] as Node];
        if ((found[target] ??= part) !== part) return false;
      }
    }
    this.matched.push(number);
    for (const place of this.inputPlaces) {
      (this.inputs[place] as Node[]).push(found[place] as Node);
    }
    return true;
  }
}

/** Whether two nodes are the same operation or the same kind of input; `axes` leads from the one's to the other's. */
function alike(known: Node, node: Node, axes: Map<Axis, Axis>): boolean {
  if (known === node) return true;
  if (known.kind === "sum" && node.kind === "sum") {
    axes.set(node.axis, known.axis);
    return known.axis.length === node.axis.length;
  }
  if (known.kind === "unary" && node.kind === "unary") return known.row === node.row;
  if (known.kind === "binary" && node.kind === "binary") {
    return known.row === node.row && (known.row.name !== "pow" || sameExponent(known.y, node.y));
  }
  if (known.kind === "select" && node.kind === "select") return known.test === node.test;
  return (
    known.kind === node.kind &&
    known.axes.length === node.axes.length &&
    node.axes.every((axis, i) => (axes.get(axis) ?? axis) === known.axes[i])
  );
}

/**
 * A whole exponent belongs to the structure: the power rule of x³ is another than that of x² at 0,
 * and 3 is no data even where a row happens to be raised to it.
 */
function sameExponent(known: Node, node: Node): boolean {
  const [one, other] = [known, node].map((y) =>
    y.kind === "constant" && Number.isInteger(y.value) ? y.value : undefined,
  );
  return one === other;
}
