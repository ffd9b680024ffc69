import { type Node, operands } from "../../trace/node.js";
import type { Count } from "../formula/formula.js";
import { isOverParameters } from "./over-parameters.js";

const letters = ["m", "N", "n", "M", "K", "L"];

/**
 * A letter for each number of terms that the sums below the root have, in the order in which they are
 * written; none if `given` says that numbers are to be written.
 */
export function countNames(
  root: Node,
  taken: ReadonlySet<string>,
  given: string | undefined,
): readonly Count[] {
  if (given === "number") return [];
  const others = letters.filter((letter) => letter !== given && !taken.has(letter));
  const free = given === undefined ? others : [given, ...others];
  return [...lengthsOf(root)].flatMap((value, i) => {
    const name = free[i];
    return name === undefined ? [] : [{ name, value }];
  });
}

/** The lengths of the sums, outer ones before those inside, and the left before the right. */
function lengthsOf(root: Node): ReadonlySet<number> {
  const lengths = new Set<number>();
  const seen = new Set<Node>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "sum" && !isOverParameters(node)) lengths.add(node.axis.length);
    waiting.push(...[...operands(node)].reverse());
  }
  return lengths;
}
