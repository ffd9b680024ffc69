import type { Reading } from "../reading.ts";
import { type Node, parentOf } from "../syntax/node.ts";
import { call, type Code, sourceOf } from "../writing/code.ts";
import { type Suggestion, suggest } from "../finding.ts";

/**
 * `where(condition, a, b)` in the place of `asked ? a : b`. An editor may offer it, no more: both
 * branches of `where` are evaluated.
 */
export function chooseInstead(
  reading: Reading,
  asked: Node,
  condition: Code | undefined,
): Suggestion | undefined {
  const choice = parentOf(asked);
  if (choice?.type !== "ConditionalExpression" || choice.test !== asked) return undefined;
  const branches = [choice.consequent, choice.alternate];
  if (!branches.every(reading.isNumber)) return undefined;
  const texts = branches.map((branch) => sourceOf(reading, branch));
  return suggest("write", choice, call(reading, choice, "where", condition, ...texts));
}

/** Whether the node is where a condition of the package belongs: `where(HERE, a, b)`, `not(HERE)`. */
export function takesCondition(reading: Reading, node: Node): boolean {
  const parent = parentOf(node);
  if (parent?.type === "LogicalExpression") return takesCondition(reading, parent);
  if (parent?.type === "UnaryExpression" && parent.operator === "!") {
    return takesCondition(reading, parent);
  }
  if (parent?.type !== "CallExpression") return false;
  const name = reading.imports.exportOf(parent.callee);
  if (name === "where") return parent.arguments[0] === node;
  return name === "and" || name === "or" || name === "not";
}
