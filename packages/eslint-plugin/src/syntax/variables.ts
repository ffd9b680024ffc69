import type { Scope, SourceCode } from "eslint";
import type { Node } from "./node.ts";

/** What `name` means at this node; `undefined` if no variable of this name is in sight. */
export function lookUp(source: SourceCode, name: string, at: Node): Scope.Variable | undefined {
  for (let scope: Scope.Scope | null = source.getScope(at); scope !== null; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}

/** Whether this name is JavaScript's own at this node: `Math` where nobody declared a `Math`. */
export function isGlobal(source: SourceCode, name: string, at: Node): boolean {
  return (lookUp(source, name, at)?.defs.length ?? 0) === 0;
}
