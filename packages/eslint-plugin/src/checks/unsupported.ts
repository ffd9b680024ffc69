import { type Check, checkOf, type Finding, suggest } from "../finding.ts";
import type { Reading } from "../reading.ts";
import type { Node, NodeOf } from "../syntax/node.ts";
import { byValue } from "../writing/by-value.ts";
import { call, type Code, plain, sourceOf } from "../writing/code.ts";

type Operating = NodeOf<"AssignmentExpression" | "BinaryExpression" | "UnaryExpression">;

const others: ReadonlySet<string> = new Set(["+", "%", "&", "|", "^", "<<", ">>", ">>>", "~"]);

/** Operators that no function of the package stands for: `%`, `|` and its like, and `+` with text. */
export const unsupported: Check = checkOf(
  ["AssignmentExpression", "BinaryExpression", "UnaryExpression"],
  (reading, node): readonly Finding[] => {
    const assigning = node.type === "AssignmentExpression";
    const operator = assigning ? node.operator.slice(0, -1) : node.operator;
    if (!others.has(operator)) return [];
    const operands = operandsOf(node);
    if (!operands.some((operand) => reading.shapeOf(operand) === "scalar")) return [];

    const numbers = operands.every(reading.mayBeNumber);
    if (operator === "+") {
      // A sum of numbers is the business of `arithmetic`; here one side is text.
      if (numbers) return [];
      const code = node.type === "BinaryExpression" ? templateOf(reading, operands) : undefined;
      return [{ node, messageId: "concatenation", suggestions: [suggest("write", node, code)] }];
    }
    if (!numbers) return [];
    const value = suggest("byValue", node, assigning ? undefined : byValue(reading, node));
    if (operator !== "%") {
      return [{ node, messageId: "bits", data: { symbol: operator }, suggestions: [value] }];
    }
    const remainder = assigning ? undefined : remainderOf(reading, node, operands);
    const suggestions = [suggest("write", node, remainder), value];
    return [{ node, messageId: "remainder", suggestions }];
  },
);

function operandsOf(node: Operating): readonly Node[] {
  return node.type === "UnaryExpression" ? [node.argument] : [node.left, node.right];
}

function templateOf(reading: Reading, operands: readonly Node[]): Code {
  const texts = operands.map((operand) =>
    operand.type === "Literal" && typeof operand.value === "string"
      ? reading.source
          .getText(operand)
          .slice(1, -1)
          .replaceAll(/`|\$\{/g, "\\$&")
      : `\${${sourceOf(reading, operand).text}}`,
  );
  return plain(`\`${texts.join("")}\``);
}

/** The remainder with the sign of the divisor; that of `%` has the sign of the dividend. */
function remainderOf(reading: Reading, at: Node, operands: readonly Node[]): Code | undefined {
  const [x, y] = operands.map((operand) => sourceOf(reading, operand));
  const whole = call(reading, at, "floor", call(reading, at, "div", x, y));
  return call(reading, at, "sub", x, call(reading, at, "mul", y, whole));
}
