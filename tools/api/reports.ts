import { join } from "node:path";
import ts from "typescript";
import { declaredApi } from "./declared-api.ts";
import { entryPoints, type EntryPoint } from "./entry-points.ts";
import { printReport } from "./print-report.ts";

/** From the file name of a report, such as `core.api.md`, to its text. */
export type Reports = ReadonlyMap<string, string>;

/** The report of every entry point of every public package, from the types that `import` leads to. */
export function apiReports(root: string): Reports {
  return reportsOf(root, entryPoints(root), ({ esm }) => esm);
}

/** The same from the types that `require` leads to. */
export function requireReports(root: string): Reports {
  return reportsOf(root, entryPoints(root), ({ cjs }) => cjs);
}

function reportsOf(
  root: string,
  entries: readonly EntryPoint[],
  typesOf: (entry: EntryPoint) => string,
): Reports {
  const path = (entry: EntryPoint) => join(root, typesOf(entry));
  const program = ts.createProgram(entries.map(path), {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    // What the language itself declares is nobody's API here.
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const files = new Map(
    entries.map((entry) => {
      const file = program.getSourceFile(path(entry));
      if (file === undefined)
        throw new Error(
          `${typesOf(entry)} of ${entry.module} is missing: run \`pnpm build\` first`,
        );
      return [entry.module, file];
    }),
  );
  return new Map(
    entries.map(({ report, module }) => {
      const [scope, name] = module.split("/");
      const ofPackage = [...files].filter(([other]) => `${other}/`.startsWith(`${scope}/${name}/`));
      const api = declaredApi(checker, module, new Map(ofPackage));
      return [report, printReport(checker, module, api)];
    }),
  );
}
