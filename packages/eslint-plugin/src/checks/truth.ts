import { type Check, checkOf, edit, type Finding, suggest, type Suggestion } from "../finding.ts";
import type { Reading } from "../reading.ts";
import { isAsked } from "../syntax/position.ts";
import { type Node, parentOf } from "../syntax/node.ts";
import { byValue } from "../writing/by-value.ts";
import { call, type Code, plain, sourceOf } from "../writing/code.ts";
import { chooseInstead, takesCondition } from "./choose.ts";

/** `if (x)`, `x ? a : b`, `!x`, `x && y`: tests of what is an object, and so always true. */
export const truth: Check = checkOf(
  [
    "AssignmentExpression",
    "ConditionalExpression",
    "DoWhileStatement",
    "ForStatement",
    "IfStatement",
    "LogicalExpression",
    "UnaryExpression",
    "WhileStatement",
  ],
  (reading, node) => {
    const asked = askedBy(node);
    if (asked === undefined) return [];
    return answers(asked).flatMap((answer) => {
      if (reading.isObject(answer)) return [];
      const shape = reading.shapeOf(answer);
      if (shape === "scalar") return [ofScalar(reading, answer)];
      return shape === "condition" ? [ofCondition(reading, answer)] : [];
    });
  },
);

/** The expression whose truth this node asks for. */
function askedBy(node: Node): Node | undefined {
  switch (node.type) {
    case "ConditionalExpression":
    case "DoWhileStatement":
    case "IfStatement":
    case "WhileStatement":
      return node.test;
    case "ForStatement":
      return node.test ?? undefined;
    case "UnaryExpression":
      return node.operator === "!" ? node.argument : undefined;
    case "LogicalExpression":
      return node.operator === "??" ? undefined : node.left;
    case "AssignmentExpression":
      return node.operator === "&&=" || node.operator === "||=" ? node.left : undefined;
    default:
      return undefined;
  }
}

/** What the answer may come from, except for what is asked by a node of its own. */
function answers(node: Node): readonly Node[] {
  switch (node.type) {
    case "LogicalExpression":
      return node.operator === "??"
        ? [...answers(node.left), ...answers(node.right)]
        : answers(node.right);
    case "ConditionalExpression":
      return [...answers(node.consequent), ...answers(node.alternate)];
    case "SequenceExpression":
      return answers(node.expressions.at(-1) as Node);
    default:
      return [node];
  }
}

function ofScalar(reading: Reading, node: Node): Finding {
  const zero = reading.isNumber(node)
    ? call(reading, node, "equal", sourceOf(reading, node), plain("0"))
    : undefined;
  const choice = chooseInstead(reading, node, call(reading, node, "not", zero));
  // Elsewhere the answer is not only asked for but handed on, as in `x || 1`.
  const value = isAsked(node) || isNegated(node) ? byValue(reading, node) : undefined;
  const suggestions = [choice, handedOn(reading, node, zero), suggest("byValue", node, value)];
  return { node, messageId: "truth", suggestions };
}

/** `where(equal(x, 0), y, x)` for `x || y`, whose value is x unless that is 0. */
function handedOn(reading: Reading, node: Node, zero: Code | undefined): Suggestion | undefined {
  const parent = parentOf(node);
  if (parent?.type !== "LogicalExpression" || parent.left !== node || isAsked(parent))
    return undefined;
  if (node.type !== "Identifier" || !reading.isNumber(parent.right)) return undefined;
  const [x, y] = [sourceOf(reading, node), sourceOf(reading, parent.right)];
  const branches = parent.operator === "||" ? [y, x] : [x, y];
  return suggest("write", parent, call(reading, parent, "where", zero, ...branches));
}

function ofCondition(reading: Reading, node: Node): Finding {
  const messageId = "condition";
  const parent = parentOf(node);
  if (parent !== undefined && isNegated(node)) {
    const code = call(reading, parent, "not", sourceOf(reading, node));
    if (takesCondition(reading, parent)) return { node, messageId, fix: edit(parent, code) };
    const suggestion = isAsked(parent) ? undefined : suggest("write", parent, code);
    return { node, messageId, suggestions: [suggestion] };
  }
  if (parent?.type === "LogicalExpression" && !isAsked(parent) && parent.operator !== "??") {
    const name = parent.operator === "&&" ? "and" : "or";
    const sides = [parent.left, parent.right];
    const code = sides.every((side) => reading.shapeOf(side) === "condition")
      ? call(reading, parent, name, ...sides.map((side) => sourceOf(reading, side)))
      : undefined;
    return { node, messageId, suggestions: [suggest("write", parent, code)] };
  }
  const choice = chooseInstead(reading, node, sourceOf(reading, node));
  return { node, messageId, suggestions: [choice] };
}

function isNegated(node: Node): boolean {
  const parent = parentOf(node);
  return parent?.type === "UnaryExpression" && parent.operator === "!";
}
