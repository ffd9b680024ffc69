import type { Reading } from "../reading.ts";
import { scalarOperation } from "./translate.ts";
import { type Node, rangeOf } from "../syntax/node.ts";
import { type Code, reference } from "./code.ts";

/** The expression with every scalar in it replaced by its value: `value(x) < 0` for `x < 0`. */
export function byValue(reading: Reading, node: Node): Code | undefined {
  const value = reference(reading, node, "value");
  if (value === undefined) return undefined;
  const scalars = scalarsIn(reading, node);
  if (scalars.length === 0 || !scalars.every(reading.isNumber)) return undefined;
  const { text } = reading.source;
  const [start, end] = rangeOf(node);
  const written: string[] = [];
  let from = start;
  for (const scalar of scalars) {
    const [first, last] = rangeOf(scalar);
    written.push(text.slice(from, first), `${value.text}(${text.slice(first, last)})`);
    from = last;
  }
  written.push(text.slice(from, end));
  return { text: written.join(""), missing: value.missing };
}

/** The scalars that native operators and functions look at in this expression, from left to right. */
function scalarsIn(reading: Reading, node: Node): readonly Node[] {
  const within = (inner: readonly Node[]) => inner.flatMap((each) => scalarsIn(reading, each));
  const operation = scalarOperation(reading, node);
  if (operation !== undefined) return within(operation.operands);
  if (reading.shapeOf(node) === "scalar") return [node];
  if (node.type === "BinaryExpression") return within([node.left, node.right]);
  if (node.type === "UnaryExpression") return within([node.argument]);
  if (node.type === "CallExpression") return within(node.arguments);
  return [];
}
