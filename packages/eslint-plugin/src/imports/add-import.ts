import type { Rule, SourceCode } from "eslint";
import { isOurs, root } from "../functions.ts";
import { exportedName, isForTypes, requiredBy } from "./imports.ts";
import { type Node, type NodeOf, parentOf, rangeOf, stringOf } from "../syntax/node.ts";

/** Writes functions into what is imported from the package. */
export type AddImport = (fixer: Rule.RuleFixer, names: readonly string[]) => Rule.Fix;

/**
 * How this file can import more functions: in the braces that are there, or by an import of its own
 * beside another one of the package. `undefined` in a file that imports nothing of the package.
 */
export function importAdder(source: SourceCode): AddImport | undefined {
  const beside: NodeOf<"ImportDeclaration">[] = [];
  for (const statement of source.ast.body) {
    if (statement.type === "ImportDeclaration" && isOurs(stringOf(statement.source))) {
      const [first, ...others] = statement.specifiers.filter(
        (specifier) => specifier.type === "ImportSpecifier",
      );
      const open = stringOf(statement.source) === root && !isForTypes(statement);
      if (open && first !== undefined) return inBraces(source, [first, ...others]);
      beside.push(statement);
    }
    if (statement.type === "VariableDeclaration") {
      for (const { id, init } of statement.declarations) {
        if (id.type !== "ObjectPattern" || requiredBy(init) !== root) continue;
        const [first, ...others] = id.properties.filter(({ type }) => type === "Property");
        if (first !== undefined) return inBraces(source, [first, ...others]);
      }
    }
  }
  const [next] = beside;
  return next === undefined ? undefined : onItsOwn(source, next);
}

function inBraces(source: SourceCode, there: readonly [Node, ...Node[]]): AddImport {
  return (fixer, names) => {
    const last = there.at(-1) ?? there[0];
    const range: [number, number] = [rangeOf(there[0])[0], rangeOf(last)[1]];
    const [line, column] = [
      source.getLoc(there[0]).start.line,
      source.getLoc(there[0]).start.column,
    ];
    const oneEach = source.getLoc(last).start.line > line;
    const separator = oneEach ? `,\n${" ".repeat(column)}` : ", ";
    const texts = there.map((node) => ({ key: keyOf(node), text: source.getText(node) }));
    const added = [...names].sort(alphabetically).map((name) => ({ key: name, text: name }));
    const comments = source.getCommentsInside(parentOf(there[0]) as Node).length > 0;
    if (comments) {
      return fixer.insertTextAfter(last, added.map(({ text }) => `${separator}${text}`).join(""));
    }
    const sorted = texts.every(
      ({ key }, i) => i === 0 || alphabetically(texts[i - 1]?.key ?? "", key) <= 0,
    );
    const all = [...texts, ...added];
    if (sorted) all.sort((one, other) => alphabetically(one.key, other.key));
    return fixer.replaceTextRange(range, all.map(({ text }) => text).join(separator));
  };
}

function onItsOwn(source: SourceCode, next: NodeOf<"ImportDeclaration">): AddImport {
  return (fixer, names) => {
    const quote = next.source.raw?.startsWith("'") === true ? "'" : '"';
    const end = source.getText(next).endsWith(";") ? ";" : "";
    const list = [...names].sort(alphabetically).join(", ");
    return fixer.insertTextBefore(next, `import { ${list} } from ${quote}${root}${quote}${end}\n`);
  };
}

function keyOf(node: Node): string {
  if (node.type === "ImportSpecifier") return exportedName(node.imported) ?? "";
  if (node.type === "Property") return exportedName(node.key) ?? "";
  return "";
}

function alphabetically(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return Number(a > b) - Number(a < b);
}
