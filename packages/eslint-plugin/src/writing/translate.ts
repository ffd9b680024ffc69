import { comparisons } from "../functions.ts";
import type { Reading } from "../reading.ts";
import { isUnused, type Operation, operationOf } from "../syntax/operation.ts";
import type { Node, NodeOf } from "../syntax/node.ts";
import { call, type Code, join, plain, sourceOf } from "./code.ts";

/** The native operation on scalars that this node is, if it is one. */
export function scalarOperation(reading: Reading, node: Node): Operation | undefined {
  const operation = operationOf(reading.source, node);
  if (!operation?.operands.every(reading.mayBeNumber)) return undefined;
  const onScalars = operation.operands.some((operand) => reading.shapeOf(operand) === "scalar");
  return onScalars ? operation : undefined;
}

/** The expression in functions of the package, as far down as native operations on scalars go. */
export function translate(reading: Reading, node: Node): Code | undefined {
  const operation = scalarOperation(reading, node);
  if (operation === undefined) return sourceOf(reading, node);
  const operands = operation.operands.map((operand) => translate(reading, operand));
  const [first, ...others] = operands;
  const { name, target } = operation;
  if (name === undefined) return enclosed(reading, operation, first);
  if (node.type === "AssignmentExpression" || node.type === "UpdateExpression") {
    if (target === undefined) return undefined;
    const more = node.type === "UpdateExpression" ? [plain("1")] : others;
    return join([first, call(reading, node, name, first, ...more)], (place, sum) =>
      node.type === "AssignmentExpression" || isUnused(node)
        ? `${place} = ${sum}`
        : `(${place} = ${sum})`,
    );
  }
  if (name !== "max" && name !== "min") return call(reading, node, name, ...operands);
  if (others.length === 0) return enclosed(reading, operation, first);
  return others.reduce((most, next) => call(reading, node, name, most, next), first);
}

/** What stands by itself and no longer among arguments, where operators may be beside it. */
function enclosed(
  reading: Reading,
  { operands: [node] }: Operation,
  code: Code | undefined,
): Code | undefined {
  if (code === undefined || node === undefined) return undefined;
  const operator = node.type === "BinaryExpression" || node.type === "UnaryExpression";
  const closed =
    /^(Identifier|Literal|CallExpression|MemberExpression|SequenceExpression)$/.test(node.type) ||
    (operator && scalarOperation(reading, node) !== undefined);
  return closed ? code : { ...code, text: `(${code.text})` };
}

/** What the translation takes over as it is: the operands of native operations that are none themselves. */
export function leavesOf(reading: Reading, node: Node): readonly Node[] {
  const operation = scalarOperation(reading, node);
  return operation === undefined
    ? [node]
    : operation.operands.flatMap((operand) => leavesOf(reading, operand));
}

/** `less(x, 0)` for `x < 0`. */
export function translateComparison(
  reading: Reading,
  { operator, left, right }: NodeOf<"BinaryExpression">,
): Code | undefined {
  const sides = [left as Node, right].map((side) => translate(reading, side));
  const name = comparisons[operator];
  return name === undefined
    ? call(reading, left, "not", call(reading, left, "equal", ...sides))
    : call(reading, left, name, ...sides);
}
