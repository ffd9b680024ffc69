import type { Node } from "../trace/node.js";

/** What a formula is written with. */
export interface Words {
  /** What an operand is called. */
  readonly ref: (operand: Node) => string;
  /** What a function is called that has no code of its own. */
  readonly capture: (value: object) => string;
  /** Whether a product of the chain rule must be 0, and not NaN, where 0 meets infinity. */
  readonly exact: boolean;
}

/** One operation as JavaScript. */
export function formula(node: Node, { ref, capture, exact }: Words): string {
  switch (node.kind) {
    case "unary": {
      const { code, value } = node.row;
      return fill(code ?? `${capture(value)}(x)`, ref(node.x), "");
    }
    case "binary": {
      const { code, value, name } = node.row;
      const [x, y] = [ref(node.x), ref(node.y)];
      // NaN in a result is seen and looked into; in a comparison it would go unnoticed.
      if (name === "chain" && !exact) return `${x} * ${y}`;
      return fill(code ?? `${capture(value)}(x, y)`, x, y);
    }
    case "select": {
      const test = fill(node.test.code, ref(node.left), ref(node.right));
      return `${test} ? ${ref(node.x)} : ${ref(node.y)}`;
    }
    default:
      throw new Error(`${node.kind} has no formula`);
  }
}

/** Whether an operand stands more than once in the code of an operation. */
export function repeats(node: Node): boolean {
  if (node.kind !== "unary" && node.kind !== "binary") return false;
  const letters = node.row.code?.match(words) ?? [];
  return new Set(letters).size < letters.length;
}

const words = /\b[xy]\b/g;

/** The code of a row with names or literals for x and y. */
function fill(code: string, x: string, y: string): string {
  return code.replace(words, (letter) => (letter === "x" ? x : y));
}
