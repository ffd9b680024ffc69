import { advice } from "../advice.ts";
import { type Check, checkOf, edit, suggest } from "../finding.ts";
import { comparisons } from "../functions.ts";
import { isAsked } from "../syntax/position.ts";
import type { Node } from "../syntax/node.ts";
import { byValue } from "../writing/by-value.ts";
import { translateComparison } from "../writing/translate.ts";
import { chooseInstead, takesCondition } from "./choose.ts";
import { isInComparator } from "./order.ts";

const comparing: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "==", "!=", "===", "!=="]);

/** `x < 0`, which throws, and `x === 0`, which JavaScript answers without asking the scalar. */
export const comparison: Check = checkOf(["BinaryExpression"], (reading, node) => {
  if (!comparing.has(node.operator)) return [];
  const sides: readonly Node[] = [node.left, node.right];
  const scalars = sides.filter((side) => reading.shapeOf(side) === "scalar");
  if (scalars.length === 0) return [];
  if (!sides.every(reading.mayBeNumber) || sides.some(reading.isObject)) return [];

  const value = suggest("byValue", node, byValue(reading, node));
  if (isInComparator(reading, node)) return [{ node, messageId: "order", suggestions: [value] }];

  const fits = sides.every(reading.isNumber);
  const code = fits ? translateComparison(reading, node) : undefined;
  const result = node.operator.startsWith("!") ? "true" : "false";
  const symbol = node.operator;
  const written = advice(code, comparisons[symbol] ?? "equal");
  const data = { symbol, result, advice: written };
  // `==` asks an object for its number only where the other side is none.
  const equality = /^[=!]=/.test(node.operator);
  const identity = node.operator.length === 3 || (equality && scalars.length === 2);
  const messageId = identity ? "identity" : "comparison";
  if (takesCondition(reading, node) && fits) {
    return [{ node, messageId, data, fix: edit(node, code) }];
  }
  const condition = isAsked(node) ? undefined : suggest("write", node, code);
  const choice = chooseInstead(reading, node, code);
  return [{ node, messageId, data, suggestions: [choice, condition, value] }];
});
