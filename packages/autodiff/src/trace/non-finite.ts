import { describePlace, type RowPlace } from "./row-place.js";
import type { Found } from "./spoiled.js";
import type { Node } from "./node.js";

/** The first operation that came to NaN or infinity. */
export interface NonFinite {
  /** What it spoils: f itself, or where that is finite its slopes; `input` for what was never finite. */
  readonly of: "value" | "slope" | "input";
  /** The function that did it, `log`, or the name of the input. */
  readonly name: string;
  /** What the function was given, in the order of its arguments; all of it finite. */
  readonly inputs: readonly number[];
  /** What it came to, or its slope. */
  readonly result: number;
  /** Its place in the formula of f, between ▸ and ◂: `mul(▸log(x)◂, y)`. */
  readonly formula: string;
  /** The rows of the sums around it, outermost first. */
  readonly rows: readonly RowPlace[];
  /** All this in a sentence. */
  readonly sentence: string;
}

/** What was found, in words. */
export function report(found: Found, root: Node, parameters: readonly string[]): NonFinite {
  const { node, index, of, inputs, result } = found;
  const { name, formula, rows } = describePlace(node, index, root, parameters);
  const called = of === "input" ? name : `${name}(${inputs.join(", ")})`;
  const call = node.kind === "sum" ? `the sum of ${node.axis.length} terms` : called;
  const subject = of === "slope" ? `the slope of ${call}` : call;
  const where = rows.map(({ row, data }) => {
    const numbers = Object.entries(data).map(([field, x]) => `${field} = ${x}`);
    return `, row ${row}${numbers.length === 0 ? "" : ` (${numbers.join(", ")})`}`;
  });
  const sentence = `${subject} is ${result} in ${formula}${where.join("")}`;
  return { of, name, inputs, result, formula, rows, sentence };
}
