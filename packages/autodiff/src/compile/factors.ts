import type { BinaryNode, Node } from "../trace/node.js";
import { isOf } from "./is-of.js";

/** The constant factors of a product that are finite and not 0, multiplied, and the rest. */
export function constantFactor(node: Node): readonly [number, Node | undefined] {
  let factor = 1;
  let rest = node;
  for (;;) {
    if (rest.kind === "constant" && isPlain(rest.value)) return [factor * rest.value, undefined];
    if (isOf(rest, "neg")) {
      factor = -factor;
      rest = rest.x;
      continue;
    }
    if (!isOf(rest, "mul") && !isOf(rest, "chain")) return [factor, rest];
    const { x, y }: BinaryNode = rest;
    if (x.kind === "constant" && isPlain(x.value)) {
      factor *= x.value;
      rest = y;
    } else if (y.kind === "constant" && isPlain(y.value)) {
      factor *= y.value;
      rest = x;
    } else {
      return [factor, rest];
    }
  }
}

function isPlain(x: number): boolean {
  return Number.isFinite(x) && x !== 0;
}

/** A product of the chain rule as the factors that vary with fewer axes than all of it, and the rest. */
export function factorsOf(node: Node | undefined): readonly Node[] {
  const factors: Node[] = [];
  let rest = node;
  while (rest !== undefined && isOf(rest, "chain") && rest.x.axes.length < rest.axes.length) {
    factors.push(rest.x);
    rest = rest.y;
  }
  return rest === undefined ? factors : [...factors, rest];
}
