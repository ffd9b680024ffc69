import ts from "typescript";
import {
  declarationsOf,
  type DeclaredApi,
  type DeclaredName,
  type Origin,
} from "./declared-api.ts";
import { typeOnlyMark } from "./read-report.ts";

/** Writes the report of one entry point: what it is, and one block of declarations, sorted. */
export function printReport(checker: ts.TypeChecker, module: string, api: DeclaredApi): string {
  const print = printerOf(api);
  const names = api.names.toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || byName(a, b));
  const imports = importLines(api.imports).join("\n");
  const blocks = names.map((name) => [...marks(checker, name), ...lines(name, print)].join("\n"));
  return [
    `# ${module}\n`,
    "The types that users of this module see. `pnpm api` writes this file after a build: a change here",
    "is a change for users.\n",
    "```ts",
    [imports, ...blocks].filter((block) => block !== "").join("\n\n"),
    "```\n",
  ].join("\n");
}

function marks(
  checker: ts.TypeChecker,
  { symbol, origin, typeOnly, hidden }: DeclaredName,
): string[] {
  const deprecated = symbol.getJsDocTags(checker).some(({ name }) => name === "deprecated");
  const undocumented = symbol.getDocumentationComment(checker).length === 0;
  return [
    ...(hidden ? ["// not exported, though the types above need it"] : []),
    ...(undocumented && !hidden && origin === undefined ? ["// undocumented"] : []),
    ...(deprecated ? ["// deprecated"] : []),
    ...(typeOnly ? [typeOnlyMark] : []),
  ];
}

function lines(
  { name, symbol, origin, hidden }: DeclaredName,
  print: (declaration: ts.Declaration) => string,
): string[] {
  if (origin !== undefined)
    return [`export { ${specifier(name, origin)} } from "${origin.module}";`];
  return declarationsOf(symbol).map(
    (declaration) => `${hidden ? "" : "export "}${print(declaration)}`,
  );
}

/** Prints a declaration without comments and modifiers, with the names that users know. */
function printerOf({ shown }: DeclaredApi): (declaration: ts.Declaration) => string {
  const printer = ts.createPrinter(
    { removeComments: true, newLine: ts.NewLineKind.LineFeed },
    {
      substituteNode: (_, node) =>
        ts.isIdentifier(node) && shown(node) !== node.text
          ? ts.factory.createIdentifier(shown(node))
          : node,
    },
  );
  return (declaration) => {
    const source = declaration.getSourceFile();
    const text = printer.printNode(ts.EmitHint.Unspecified, declaration, source);
    if (!ts.isVariableDeclaration(declaration)) return text.replace(/^(export )?(declare )?/, "");
    const constant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return `${constant ? "const" : "let"} ${text};`;
  };
}

/** `import type { Loss, Vector } from "@descent/core";`, a line for each module. */
function importLines(imports: ReadonlyMap<string, Origin>): string[] {
  const modules = [...new Set([...imports.values()].map(({ module }) => module))].sort();
  return modules.map((module) => {
    const names = [...imports].filter(([, origin]) => origin.module === module);
    const list = names.map(([local, origin]) => specifier(local, origin)).sort();
    return `import type { ${list.join(", ")} } from "${module}";`;
  });
}

function specifier(local: string, { name }: Origin): string {
  return name === local ? name : `${name} as ${local}`;
}

function byName(a: DeclaredName, b: DeclaredName): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
