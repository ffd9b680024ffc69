import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { fenced, type Block } from "./block.js";

/** A fault in the doc comments, with its place: `packages/core/src/check.ts:12: ...`. */
export type DocProblem = string;

/** The `@example` blocks of every doc comment of a source file, and the examples without one. */
export function exampleBlocks(
  file: string,
  text: string,
): { blocks: Block[]; problems: DocProblem[] } {
  const blocks: Block[] = [];
  const problems: DocProblem[] = [];
  for (const match of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const first = text.slice(0, match.index).split("\n").length;
    const lines = match[0].split("\n").map((line) => line.replace(/^\s*\*(?!\/) ?/, ""));
    let start = -1;
    const end = (at: number) => {
      if (start < 0) return;
      const found = fenced(file, lines.slice(start, at), first + start);
      if (found.length === 0)
        problems.push(`${file}:${first + start}: an @example needs a \`\`\`ts block`);
      blocks.push(...found);
    };
    for (const [i, line] of lines.entries()) {
      if (!/^@[a-z]/i.test(line)) continue;
      end(i);
      start = line.startsWith("@example") ? i : -1;
    }
    end(lines.length);
  }
  return { blocks, problems };
}

/**
 * The exports of packages that are not documented: each needs a summary, and each function an
 * `@example`. An entry point is a file that the manifest's `@descent/source` condition names.
 */
export function undocumented(root: string, entries: readonly string[]): DocProblem[] {
  const program = ts.createProgram(
    entries.map((entry) => join(root, entry)),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      customConditions: ["@descent/source"],
      strict: true,
      noEmit: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  return entries.flatMap((entry) => {
    const file = program.getSourceFile(join(root, entry));
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    if (module === undefined) return [`${entry}:1: exports nothing`];
    return checker.getExportsOfModule(module).flatMap((exported) => {
      const alias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = alias ? checker.getAliasedSymbol(exported) : exported;
      const declaration = symbol.declarations?.[0];
      if (declaration === undefined) return [`${entry}:1: ${exported.name} leads nowhere`];
      return symbolProblems(root, checker, symbol, declaration);
    });
  });
}

function symbolProblems(
  root: string,
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
): DocProblem[] {
  const source = declaration.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  const place = `${source.fileName.slice(root.length + 1)}:${line + 1}: ${symbol.name}`;
  const summary = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
  const callable =
    isValue && checker.getTypeOfSymbolAtLocation(symbol, source).getCallSignatures().length > 0;
  const shown = symbol.getJsDocTags(checker).some(({ name }) => name === "example");
  return [
    ...(summary === "" ? [`${place}: has no summary`] : []),
    ...(callable && !shown ? [`${place}: has no @example`] : []),
  ];
}

/** The entry points of every public package, from the root. */
export function entryPoints(root: string): string[] {
  return globSync("packages/*", { cwd: root })
    .sort()
    .flatMap((folder) => {
      const { exports } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
        readonly exports: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
      };
      return Object.values(exports).flatMap((target) => {
        const source = typeof target === "string" ? undefined : target["@descent/source"];
        return typeof source === "string" ? [join(folder, source).replaceAll("\\", "/")] : [];
      });
    });
}
