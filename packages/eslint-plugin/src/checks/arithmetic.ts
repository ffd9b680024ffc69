import { advice } from "../advice.ts";
import { type Check, checkOf, edit, suggest } from "../finding.ts";
import type { Reading } from "../reading.ts";
import type { Operation } from "../syntax/operation.ts";
import { type Node, parentOf } from "../syntax/node.ts";
import { lookUp } from "../syntax/variables.ts";
import { byValue } from "../writing/by-value.ts";
import { leavesOf, scalarOperation, translate } from "../writing/translate.ts";
import { isInComparator } from "./order.ts";

/** `x * y`, `-x`, `x += 1`, `x++` and `Math.sin(x)`: one finding for all that hangs together. */
export const arithmetic: Check = checkOf(
  [
    "AssignmentExpression",
    "BinaryExpression",
    "CallExpression",
    "UnaryExpression",
    "UpdateExpression",
  ],
  (reading, node) => {
    const operation = scalarOperation(reading, node);
    if (operation === undefined || isOperand(reading, node)) return [];
    if (isInComparator(reading, node)) {
      return [
        {
          node,
          messageId: "order",
          suggestions: [suggest("byValue", node, byValue(reading, node))],
        },
      ];
    }
    const code = translate(reading, node);
    const { symbol, name = "value" } = operation;
    const data = { symbol, advice: advice(code, name) };
    const place = placeOf(reading, operation);
    const takes = place === undefined || reading.takesScalars(place);
    return takes && leavesOf(reading, node).every(reading.isNumber)
      ? [{ node, messageId: "arithmetic", data, fix: edit(node, code) }]
      : [{ node, messageId: "arithmetic", data, suggestions: [suggest("write", node, code)] }];
  },
);

/** Whether the node is part of a larger native operation, which speaks for it. */
function isOperand(reading: Reading, node: Node): boolean {
  const parent = parentOf(node);
  return parent !== undefined && scalarOperation(reading, parent)?.operands.includes(node) === true;
}

/** Where the variable is declared that the operation changes, or else what it changes. */
function placeOf({ source }: Reading, { target }: Operation): Node | undefined {
  if (target?.type !== "Identifier") return target;
  const [definition] = lookUp(source, target.name, target)?.defs ?? [];
  return definition?.name ?? target;
}
