import type { SourceCode } from "eslint";
import { type Node, propertyName } from "../syntax/node.ts";
import { lookUp } from "../syntax/variables.ts";

/** Methods that return text. */
const texts: ReadonlySet<string | undefined> = new Set([
  "join",
  "toExponential",
  "toFixed",
  "toPrecision",
  "toString",
]);

/** Expressions that are never numbers. */
const others: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "ArrowFunctionExpression",
  "ClassExpression",
  "FunctionExpression",
  "NewExpression",
  "ObjectExpression",
  "TemplateLiteral",
]);

/** Whether an expression of unknown type can be a number, by its looks. */
export function looksLikeNumber(source: SourceCode, node: Node): boolean {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "number";
    case "Identifier":
      return node.name !== "undefined" && !namesText(source, node.name, node);
    case "UnaryExpression":
      return !["!", "typeof", "void"].includes(node.operator);
    case "BinaryExpression":
      return (
        node.operator !== "+" ||
        [node.left, node.right].every((side: Node) => looksLikeNumber(source, side))
      );
    case "CallExpression":
      return node.callee.type === "MemberExpression"
        ? !texts.has(propertyName(node.callee))
        : node.callee.type !== "Identifier" || node.callee.name !== "String";
    default:
      return !others.has(node.type);
  }
}

/** `const unit = "m"`. */
function namesText(source: SourceCode, name: string, at: Node): boolean {
  const [definition] = lookUp(source, name, at)?.defs ?? [];
  if (definition?.type !== "Variable" || definition.node.id.type !== "Identifier") return false;
  const { init } = definition.node;
  return (
    init?.type === "TemplateLiteral" || (init?.type === "Literal" && typeof init.value === "string")
  );
}
