import { negRow } from "../arithmetic/neg.js";
import { type BinaryNode, type Node, operands, reachable } from "./node.js";
import type { Recording } from "./recording.js";
import { remake } from "./remake.js";
import { roll } from "./roll.js";

/** The fewest terms of one structure that a plain loop of additions is made a sum for. */
const least = 8;

/**
 * The node with its long chains of additions, `s = add(s, term)` in a loop, made sums where their terms
 * repeat. Chains inside the terms of sums, and in one another, are found as well.
 */
export function rollChains(recording: Recording, root: Node): Node {
  const nodes = reachable([root]);
  const chains = chainsOf(nodes);
  const made: Node[] = [];
  const now = (node: Node): Node => made[node.id] ?? node;
  for (const node of nodes) {
    made[node.id] = remake(recording, node, operands(node).map(now));
    const terms = chains.get(node)?.map(({ term, minus }) => {
      return minus ? recording.unary(negRow, now(term)) : now(term);
    });
    if (terms === undefined) continue;
    // A sum starts from 0 by itself.
    const own = isZero(terms[0]) ? terms.slice(1) : terms;
    made[node.id] = roll(recording, own, undefined, least) ?? now(node);
  }
  return now(root);
}

/** One term of a chain, with its sign. */
interface Term {
  readonly term: Node;
  readonly minus: boolean;
}

/** The last addition of each chain that is long enough, with the chain's terms in order. */
function chainsOf(nodes: readonly Node[]): ReadonlyMap<Node, readonly Term[]> {
  // By the numbers of the nodes, as there may be very many.
  const size = 1 + (nodes.at(-1)?.id ?? 0);
  const uses = new Uint32Array(size);
  for (const node of nodes) {
    for (const { id } of operands(node)) uses[id] = (uses[id] as number) + 1;
  }
  // How many additions follow one another through the first operands, and through the second.
  const lengths = { x: new Uint32Array(size), y: new Uint32Array(size) };
  const lengthOf = (link: Node | undefined, side: "x" | "y"): number =>
    link === undefined ? 0 : (lengths[side][link.id] as number);
  for (const node of nodes) {
    if (!isAddition(node)) continue;
    lengths.x[node.id] = 1 + lengthOf(linkOf(node.x, uses), "x");
    if (node.row.name === "add") lengths.y[node.id] = 1 + lengthOf(linkOf(node.y, uses), "y");
  }
  const chains = new Map<Node, readonly Term[]>();
  const passed = new Uint8Array(size);
  // From the end, so that the last addition of a chain is met before the others.
  for (const last of [...nodes].reverse()) {
    const side = lengthOf(last, "x") >= lengthOf(last, "y") ? "x" : "y";
    if (lengthOf(last, side) < least || passed[last.id] === 1) continue;
    const terms: Term[] = [];
    let rest: Node = last;
    let link: BinaryNode | undefined = isAddition(last) ? last : undefined;
    for (; link !== undefined; link = linkOf(rest, uses)) {
      const minus = link.row.name === "sub";
      if (minus && side === "y") break;
      passed[link.id] = 1;
      rest = link[side];
      terms.push({ term: side === "x" ? link.y : link.x, minus });
    }
    chains.set(last, [{ term: rest, minus: false }, ...terms.reverse()]);
  }
  return chains;
}

/**
 * The addition that an operand of an addition is, if nothing else uses it. Factors of 1, as the
 * derivative of each addition has them, are seen through.
 */
function linkOf(operand: Node, uses: Uint32Array): BinaryNode | undefined {
  let node = operand;
  while (uses[node.id] === 1) {
    if (isAddition(node)) return node;
    if (node.kind !== "binary" || !isProduct(node) || !isOne(node.x)) return undefined;
    node = node.y;
  }
  return undefined;
}

function isProduct(node: BinaryNode): boolean {
  return node.row.name === "mul" || node.row.name === "chain";
}

function isZero(node: Node | undefined): boolean {
  if (node?.kind === "column") return node.data.every((x) => Object.is(x, 0));
  return node?.kind === "constant" && Object.is(node.value, 0);
}

function isOne(node: Node): boolean {
  return node.kind === "constant" && node.value === 1;
}

/** Whether the node is a sum or a difference; a plain yes or no, as a binary node may be neither. */
function isAddition(node: Node): node is BinaryNode & { readonly addition?: never } {
  return node.kind === "binary" && (node.row.name === "add" || node.row.name === "sub");
}
