import { placesOf, sizeOf } from "./axes.js";
import { type Axis, type Node, reachable } from "./node.js";

/** Where the numbers of a node lie, and how a node with more axes finds the one it needs. */
interface Place {
  readonly start: number;
  readonly axes: readonly Axis[];
}

/** One node's work: reads its operands' numbers from the memory, and writes its own. */
type Step = (memory: Float64Array, params: ArrayLike<number>) => void;

/**
 * The numbers of every node, at any parameters: one node after the other, and each for all its rows at
 * once. Nothing is simplified, and 0 outweighs infinity in products of the chain rule. Sums are
 * added in the order of their terms.
 */
export interface Evaluator {
  /** Computes all nodes. */
  readonly run: (params: ArrayLike<number>) => void;
  /** The numbers that a node came to in the last run: one for each index of its axes. */
  readonly numbers: (node: Node) => Float64Array;
}

/** An evaluator of all nodes that `roots` are computed from. */
export function evaluator(roots: readonly Node[]): Evaluator {
  const nodes = reachable(roots);
  const places = new Map<Node, Place>();
  let size = 0;
  for (const node of nodes) {
    places.set(node, { start: size, axes: node.axes });
    size += sizeOf(node.axes);
  }
  const memory = new Float64Array(size);
  const place = (node: Node): Place => places.get(node) as Place;
  const steps = nodes.map((node) => stepOf(node, place, memory));
  return {
    run: (params) => {
      for (const step of steps) step(memory, params);
    },
    numbers: (node) => {
      const { start, axes } = place(node);
      return memory.subarray(start, start + sizeOf(axes));
    },
  };
}

function stepOf(node: Node, place: (node: Node) => Place, memory: Float64Array): Step {
  const { start, axes } = place(node);
  const size = sizeOf(axes);
  const from = (operand: Node): Reader => reader(place(operand), axes);
  switch (node.kind) {
    case "constant":
      memory[start] = node.value;
      return nothing;
    case "column":
      memory.set(node.data, start);
      return nothing;
    case "parameter":
      return (to, params) => {
        to[start] = params[node.index] as number;
      };
    case "parameters":
      return (to, params) => {
        for (let i = 0; i < size; i++) to[start + i] = params[node.data[i] as number] as number;
      };
    case "unary": {
      const x = from(node.x);
      const { value } = node.row;
      return (to) => {
        for (let i = 0; i < size; i++) to[start + i] = value(to[x(i)] as number);
      };
    }
    case "binary": {
      const x = from(node.x);
      const y = from(node.y);
      const value = node.row.name === "chain" ? product : node.row.value;
      return (to) => {
        for (let i = 0; i < size; i++)
          to[start + i] = value(to[x(i)] as number, to[y(i)] as number);
      };
    }
    case "select": {
      const left = from(node.left);
      const right = from(node.right);
      const x = from(node.x);
      const y = from(node.y);
      const { value } = node.test;
      return (to) => {
        for (let i = 0; i < size; i++) {
          const holds = value(to[left(i)] as number, to[right(i)] as number);
          to[start + i] = to[holds ? x(i) : y(i)] as number;
        }
      };
    }
    case "sum": {
      const all = [...axes, node.axis].sort((one, other) => other.depth - one.depth);
      const term = reader(place(node.body), all);
      const inside = sizeOf(all.slice(all.indexOf(node.axis) + 1));
      const { length } = node.axis;
      return (to) => {
        for (let i = 0; i < size; i++) {
          const first = Math.floor(i / inside) * length * inside + (i % inside);
          let total = 0;
          for (let k = 0; k < length; k++) total += to[term(first + k * inside)] as number;
          to[start + i] = total;
        }
      };
    }
  }
}

/** A product of the chain rule, with the bits of x·y wherever that is not NaN. */
function product(x: number, y: number): number {
  const plain = x * y;
  return Number.isNaN(plain) && (x === 0 || y === 0) ? 0 : plain;
}

function nothing(): void {
  // Constants and data were put into the memory once and for all.
}

/** Where in the memory an operand's number is for the index `i` of a node with more axes. */
type Reader = (i: number) => number;

function reader({ start, axes }: Place, around: readonly Axis[]): Reader {
  if (axes.length === 0) return () => start;
  if (axes.length === around.length) return (i) => start + i;
  const table = placesOf(axes, around);
  return (i) => start + (table[i] as number);
}
