import type { Scope, SourceCode } from "eslint";
import { isOurs } from "../functions.ts";
import { type Node, propertyName, stringOf } from "../syntax/node.ts";
import { lookUp } from "../syntax/variables.ts";

/** What a variable holds of the package: one export by its name there, or `*`, all of them. */
type Held = ReadonlyMap<Scope.Variable, string>;

/** What a file has of `@descent/autodiff`, and under which names. */
export interface Imports {
  /** The export that this expression is, `mul` for `mul`, `times` or `ad.mul`, if it is one. */
  exportOf(node: Node): string | undefined;
  /**
   * How an export is called at this node: by the name that it has there, or by its own where it can be
   * imported. `undefined` where that name means something else.
   */
  nameAt(node: Node, exported: string): { text: string; missing: boolean } | undefined;
}

export function importsOf(source: SourceCode): Imports {
  const held = heldVariables(source);
  return {
    exportOf: (node) => {
      if (node.type === "Identifier") {
        const variable = lookUp(source, node.name, node);
        const exported = variable === undefined ? undefined : held.get(variable);
        return exported === "*" ? undefined : exported;
      }
      if (node.type !== "MemberExpression" || node.object.type !== "Identifier") return undefined;
      const variable = lookUp(source, node.object.name, node);
      if (variable === undefined || held.get(variable) !== "*") return undefined;
      return propertyName(node);
    },
    nameAt: (node, exported) => {
      const inSight = (name: string, what: string): boolean => {
        const variable = lookUp(source, name, node);
        return variable !== undefined && held.get(variable) === what;
      };
      for (const [{ name }, what] of held) {
        if (what === exported && inSight(name, what)) return { text: name, missing: false };
      }
      for (const [{ name }, what] of held) {
        if (what === "*" && inSight(name, what)) {
          return { text: `${name}.${exported}`, missing: false };
        }
      }
      const free = lookUp(source, exported, node) === undefined;
      return free ? { text: exported, missing: true } : undefined;
    },
  };
}

function heldVariables(source: SourceCode): Held {
  const held = new Map<Scope.Variable, string>();
  for (const scope of source.scopeManager.scopes) {
    for (const variable of scope.variables) {
      const exported = variable.defs.map((definition) => heldBy(definition)).find(Boolean);
      if (exported !== undefined) held.set(variable, exported);
    }
  }
  return held;
}

function heldBy(definition: Scope.Definition): string | undefined {
  if (definition.type === "ImportBinding") {
    const { node, parent } = definition;
    if (!isOurs(stringOf(parent.source))) return undefined;
    if (node.type !== "ImportSpecifier") return "*";
    return isForTypes(parent) || isForTypes(node) ? undefined : exportedName(node.imported);
  }
  if (definition.type !== "Variable") return undefined;
  const { id, init } = definition.node;
  if (!isOurs(requiredBy(init))) return undefined;
  if (id.type === "Identifier") return "*";
  if (id.type !== "ObjectPattern") return undefined;
  for (const property of id.properties) {
    if (property.type === "Property" && property.value === (definition.name as Node)) {
      return exportedName(property.key);
    }
  }
  return undefined;
}

/** What is required: `@descent/autodiff` of `require("@descent/autodiff")`. */
export function requiredBy(init: Node | null | undefined): string | undefined {
  return init?.type === "CallExpression" &&
    init.callee.type === "Identifier" &&
    init.callee.name === "require"
    ? stringOf(init.arguments[0])
    : undefined;
}

/** `import type …` and `import { type … }`: nothing there can be called. */
export function isForTypes(node: Node): boolean {
  return (node as { importKind?: string }).importKind === "type";
}

export function exportedName(node: Node): string | undefined {
  return node.type === "Identifier" ? node.name : stringOf(node);
}
