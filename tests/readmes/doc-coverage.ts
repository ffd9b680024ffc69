import { join } from "node:path";
import ts from "typescript";
import { missing, type Asked, type Demand } from "./asked.js";
import { canThrow } from "./can-throw.js";
import { ofMembers } from "./documented-members.js";
import { excuse, type LetOff } from "./let-off.js";

/**
 * What is asked of the doc comments of everything that the entry points export:
 *
 * - every export and every member of an exported type has a summary;
 * - a function has an `@example`;
 * - a function that can throw has `@throws`, or a paragraph that begins with "Throws";
 * - a loss, an update rule or a schedule names its source, with the year.
 */
export function docCoverage(
  root: string,
  entries: readonly string[],
  letOff: LetOff = {},
): readonly Asked[] {
  const program = ts.createProgram(
    entries.map((entry) => join(root, entry)),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      customConditions: ["@descent/source"],
      // What the language itself declares makes no difference here.
      noLib: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const coverage = entries.flatMap((entry) => {
    const file = program.getSourceFile(join(root, entry));
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    return module === undefined
      ? [missing("summary", entry, `${entry}: exports nothing`)]
      : checker.getExportsOfModule(module).flatMap((exported) => {
          const alias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
          return ofExport(root, checker, alias ? checker.getAliasedSymbol(exported) : exported);
        });
  });
  return excuse(coverage, letOff);
}

function ofExport(root: string, checker: ts.TypeChecker, symbol: ts.Symbol): Asked[] {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined)
    return [missing("summary", symbol.name, `${symbol.name} leads nowhere`)];
  const source = declaration.getSourceFile();
  const file = source.fileName.slice(root.length + 1);
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  const place = `${file}:${line + 1}: ${symbol.name}`;

  const summary = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  const tags = symbol.getJsDocTags(checker);
  const hasTag = (name: string) => tags.some((tag) => tag.name === name);
  const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
  const callable =
    isValue && checker.getTypeOfSymbolAtLocation(symbol, source).getCallSignatures().length > 0;
  const saysWhen = hasTag("throws") || /^Throws\b/m.test(summary);
  const method = isValue && methods.test(file);
  const asked = (demand: Demand, met: boolean, what: string): Asked => ({
    ...missing(demand, symbol.name, `${place} ${what}`),
    met,
  });
  return [
    asked("summary", summary !== "", "has no summary"),
    ...ofMembers(checker, symbol).map(({ name, documented }) =>
      asked("member", documented, `has a member without a summary: ${name}`),
    ),
    ...(callable ? [asked("example", hasTag("example"), "has no @example")] : []),
    ...(callable && canThrow(checker, symbol)
      ? [asked("throws", saysWhen, "can throw and has no @throws")]
      : []),
    ...(method ? [asked("source", year.test(textOf(symbol, checker)), "names no source")] : []),
  ];
}

/** Where the files are whose concepts somebody once thought of. */
const methods = /^packages\/(losses\/src|optimizers\/src\/(rules|schedules))\//;
const year = /\b(1[6-9]|20)\d\d\b/;

function textOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const tags = symbol.getJsDocTags(checker).filter(({ name }) => name !== "example");
  return [symbol.getDocumentationComment(checker), ...tags.map(({ text }) => text)]
    .map((parts) => ts.displayPartsToString(parts))
    .join("\n");
}
