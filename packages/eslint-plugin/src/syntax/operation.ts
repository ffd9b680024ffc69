import type { SourceCode } from "eslint";
import { counterparts, operators } from "../functions.ts";
import { mathFunction } from "./math.ts";
import { type Node, type NodeOf, parentOf } from "./node.ts";

/** A native operation that functions of the package can stand for. */
export interface Operation {
  /** How it is called in messages: `*`, `Math.sin`. */
  readonly symbol: string;
  /** The function that stands for it; `undefined` for `+x`, which is x. */
  readonly name: string | undefined;
  readonly operands: readonly Node[];
  /** What its value is given to as well: x in `x += 1` and `x++`. */
  readonly target?: NodeOf<"Identifier" | "MemberExpression"> | undefined;
}

/** The native operation that this node is by its looks, whatever its operands stand for. */
export function operationOf(source: SourceCode, node: Node): Operation | undefined {
  switch (node.type) {
    case "BinaryExpression": {
      const name = operators[node.operator];
      if (name === undefined || node.left.type === "PrivateIdentifier") return undefined;
      return { symbol: node.operator, name, operands: [node.left, node.right] };
    }
    case "UnaryExpression": {
      const { operator, argument } = node;
      if (operator !== "-" && operator !== "+") return undefined;
      return { symbol: operator, name: operator === "-" ? "neg" : undefined, operands: [argument] };
    }
    case "AssignmentExpression": {
      const name = operators[node.operator.slice(0, -1)];
      if (name === undefined) return undefined;
      return {
        symbol: node.operator,
        name,
        operands: [node.left, node.right],
        target: targetOf(node.left),
      };
    }
    case "UpdateExpression": {
      const { operator, argument, prefix } = node;
      const target = prefix || isUnused(node) ? targetOf(argument) : undefined;
      return {
        symbol: operator,
        name: operator === "++" ? "add" : "sub",
        operands: [argument],
        target,
      };
    }
    case "CallExpression":
      return callOperation(source, node);
    default:
      return undefined;
  }
}

function callOperation(source: SourceCode, node: NodeOf<"CallExpression">): Operation | undefined {
  const name = mathFunction(source, node.callee);
  const count = name === undefined ? undefined : counterparts[name];
  if (name === undefined || count === undefined) return undefined;
  const operands = node.arguments.filter(({ type }) => type !== "SpreadElement");
  const any = name === "max" || name === "min";
  const fits = any ? operands.length > 0 : operands.length === count;
  if (!fits || operands.length < node.arguments.length) return undefined;
  return { symbol: `Math.${name}`, name, operands };
}

/** What can be assigned to by writing it a second time: nothing in it is called or computed. */
function targetOf(node: Node): Operation["target"] {
  if (node.type === "Identifier") return node;
  if (node.type !== "MemberExpression") return undefined;
  const { object, property, computed } = node;
  const steady = (inner: Node): boolean =>
    inner.type === "Identifier" ||
    inner.type === "ThisExpression" ||
    inner.type === "Literal" ||
    inner.type === "PrivateIdentifier" ||
    (inner.type === "MemberExpression" && targetOf(inner) !== undefined);
  return steady(object) && (!computed || steady(property)) ? node : undefined;
}

/** Whether nobody looks at what an expression comes to. */
export function isUnused(node: Node): boolean {
  const parent = parentOf(node);
  return (
    parent?.type === "ExpressionStatement" ||
    (parent?.type === "ForStatement" && parent.test !== node)
  );
}
