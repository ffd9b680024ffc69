import { type Node, operands } from "./node.js";

/** Results of more operations than these that several terms share are not taken apart. */
const largest = 100;

/**
 * Whether a node is the result of so many operations, and used by several of the terms, that taking
 * it apart in each of them would cost the square of the whole.
 */
export function sharedAndLarge(terms: readonly Node[]): (node: Node) => boolean {
  let owners: Map<Node, number> | undefined;
  const known = new Map<Node, boolean>();
  return (node) => {
    if (operands(node).length === 0) return false;
    const before = known.get(node);
    if (before !== undefined) return before;
    const whole = isLarge(node) && (owners ??= ownersOf(terms)).get(node) === shared;
    known.set(node, whole);
    return whole;
  };
}

const shared = -1;

/** The number of the one term that uses a node, or `shared`. */
function ownersOf(terms: readonly Node[]): Map<Node, number> {
  const owners = new Map<Node, number>();
  terms.forEach((term, number) => {
    const waiting = [term];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const owner = owners.get(node);
      if (owner === number || owner === shared) continue;
      owners.set(node, owner === undefined ? number : shared);
      waiting.push(...operands(node));
    }
  });
  return owners;
}

function isLarge(node: Node): boolean {
  const found = new Set([node]);
  for (const inner of found) {
    if (found.size > largest) return true;
    for (const operand of operands(inner)) found.add(operand);
  }
  return false;
}
