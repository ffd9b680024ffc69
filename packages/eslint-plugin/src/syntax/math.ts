import type { SourceCode } from "eslint";
import { type Node, propertyName } from "./node.ts";
import { isGlobal, lookUp } from "./variables.ts";

/** The function of `Math` that this expression is: `sin` for `Math.sin`, or after `const { sin } = Math`. */
export function mathFunction(source: SourceCode, node: Node): string | undefined {
  if (node.type === "MemberExpression") {
    return isMath(source, node.object) ? propertyName(node) : undefined;
  }
  if (node.type !== "Identifier") return undefined;
  for (const definition of lookUp(source, node.name, node)?.defs ?? []) {
    if (definition.type !== "Variable") continue;
    const { id, init } = definition.node;
    if (init === null || init === undefined) continue;
    if (id.type === "Identifier") return mathFunction(source, init);
    if (id.type !== "ObjectPattern" || !isMath(source, init)) continue;
    for (const property of id.properties) {
      if (property.type !== "Property" || property.value !== (definition.name as Node)) continue;
      if (property.key.type === "Identifier") return property.key.name;
    }
  }
  return undefined;
}

function isMath(source: SourceCode, node: Node): boolean {
  return node.type === "Identifier" && node.name === "Math" && isGlobal(source, "Math", node);
}
