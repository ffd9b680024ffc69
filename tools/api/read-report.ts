import ts from "typescript";

/** Everything that a report says of one name: its overloads, or its one declaration. */
export interface ReportedName {
  /** Not exported, though the signatures of others need it. */
  readonly hidden: boolean;
  /** A class that is exported as a type: there is nothing to call. */
  readonly typeOnly: boolean;
  readonly declarations: readonly ts.Node[];
}

/** A report read back: its names, and where the names that it imports are from. */
export interface ReadReport {
  readonly names: ReadonlyMap<string, ReportedName>;
  /** From a name to its origin: `Vector` to `@descent/core.Vector`. */
  readonly imports: ReadonlyMap<string, string>;
}

/** The mark above what is exported as a type only. */
export const typeOnlyMark = "// type only";

/** Reads what `printReport` wrote: the declarations in the ```ts block of a report. */
export function readReport(report: string): ReadReport {
  const code = /^```ts\n(.*?)^```$/ms.exec(report)?.[1] ?? "";
  const source = ts.createSourceFile("report.d.ts", code, ts.ScriptTarget.Latest, true);
  const names = new Map<string, ReportedName>();
  const imports = new Map<string, string>();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text;
      const bindings = statement.importClause?.namedBindings;
      if (bindings !== undefined && ts.isNamedImports(bindings))
        for (const { name, propertyName } of bindings.elements)
          imports.set(name.text, `${from}.${(propertyName ?? name).text}`);
      continue;
    }
    const name = nameOf(statement);
    const above = code.slice(statement.getFullStart(), statement.getStart());
    names.set(name, {
      hidden: !statement.getText().startsWith("export "),
      typeOnly: above.includes(typeOnlyMark),
      declarations: [...(names.get(name)?.declarations ?? []), statement],
    });
  }
  return { names, imports };
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations[0]?.name.getText() ?? "";
  // What is passed on from another package: `export { Loss } from "@descent/core";`
  if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined)
    return ts.isNamedExports(statement.exportClause)
      ? (statement.exportClause.elements[0]?.name.text ?? "")
      : statement.exportClause.name.text;
  return (statement as ts.DeclarationStatement).name?.getText() ?? statement.getText();
}

/** Declarations as they are shown in a message. */
export function oneLine(...nodes: readonly ts.Node[]): string {
  return nodes
    .map((node) =>
      node
        .getText()
        .replace(/\s+/g, " ")
        .replace(/^export /, ""),
    )
    .join(" ");
}
