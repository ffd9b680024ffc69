import ts from "typescript";

/** A name of an entry point and what its types declare for it. */
export interface DeclaredName {
  readonly name: string;
  readonly symbol: ts.Symbol;
  /** Where it is from, if the entry point only passes on what another package exports. */
  readonly origin?: Origin | undefined;
  /** A class that is exported as a type: there is nothing to call. */
  readonly typeOnly: boolean;
  /** Not exported by any entry point of the package, though the types of others need it. */
  readonly hidden: boolean;
}

/** What an entry point declares: its names, and the names that it takes from elsewhere. */
export interface DeclaredApi {
  readonly names: readonly DeclaredName[];
  /** `Vector` to the module it is imported from, and its name there. */
  readonly imports: ReadonlyMap<string, Origin>;
  /** How an identifier of the types is called in the report. */
  readonly shown: (identifier: ts.Identifier) => string;
}

/** A name of another module. */
export interface Origin {
  readonly module: string;
  readonly name: string;
}

/**
 * Reads the API of an entry point of a package from its declaration file, and follows the types of
 * what is exported to all that they need.
 *
 * @param entries - All entry points of the package, by module; they may need each other's names.
 */
export function declaredApi(
  checker: ts.TypeChecker,
  module: string,
  entries: ReadonlyMap<string, ts.SourceFile>,
): DeclaredApi {
  const exports = new Map<ts.Symbol, string>();
  const names: DeclaredName[] = [];
  const elsewhere = new Map<ts.Symbol, Origin>();
  for (const [other, file] of entries) {
    for (const exported of exportsOf(checker, file)) {
      const { symbol, origin } = follow(checker, exported);
      const { name } = exported;
      if (other === module) {
        exports.set(symbol, name);
        names.push({ name, symbol, origin, typeOnly: isTypeOnly(exported, symbol), hidden: false });
      } else elsewhere.set(symbol, { module: other, name });
    }
  }

  const known = new Set(exports.keys());
  const imports = new Map<string, Origin>();
  // The list grows while it is walked: what a hidden type needs is needed too.
  for (const { symbol } of names) {
    for (const identifier of declarationsOf(symbol).flatMap(identifiersIn)) {
      const used = checker.getSymbolAtLocation(identifier);
      if (used === undefined) continue;
      const { symbol: target, origin } = follow(checker, used);
      const from = origin ?? (exports.has(target) ? undefined : elsewhere.get(target));
      if (from !== undefined) imports.set(identifier.text, from);
      else if (isTopLevel(target) && !known.has(target)) {
        known.add(target);
        names.push({ name: target.name, symbol: target, typeOnly: false, hidden: true });
      }
    }
  }

  const shown = (identifier: ts.Identifier) => {
    const used = checker.getSymbolAtLocation(identifier);
    const name = used && exports.get(follow(checker, used).symbol);
    return name ?? identifier.text;
  };
  return { names, imports, shown };
}

/** The declarations of a name, as far as its own package has them. */
export function declarationsOf(symbol: ts.Symbol): readonly ts.Declaration[] {
  return isTopLevel(symbol) ? (symbol.declarations ?? []) : [];
}

function exportsOf(checker: ts.TypeChecker, file: ts.SourceFile): readonly ts.Symbol[] {
  const module = checker.getSymbolAtLocation(file);
  return module === undefined ? [] : checker.getExportsOfModule(module);
}

/** What a name stands for: a declaration, or a name of another package. */
function follow(
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
): { readonly symbol: ts.Symbol; readonly origin?: Origin } {
  let at = symbol;
  while ((at.flags & ts.SymbolFlags.Alias) !== 0) {
    const specifier = at.declarations?.[0];
    const from = ts.findAncestor(
      specifier,
      (node): node is ts.ImportDeclaration | ts.ExportDeclaration =>
        ts.isImportDeclaration(node) || ts.isExportDeclaration(node),
    )?.moduleSpecifier;
    if (specifier !== undefined && from !== undefined && ts.isStringLiteral(from)) {
      const { name, propertyName } = specifier as ts.ImportSpecifier | ts.ExportSpecifier;
      if (!from.text.startsWith("."))
        return { symbol: at, origin: { module: from.text, name: (propertyName ?? name).text } };
    }
    const next = checker.getImmediateAliasedSymbol(at);
    if (next === undefined || next === at) break;
    at = next;
  }
  return { symbol: at };
}

function isTypeOnly(exported: ts.Symbol, { flags }: ts.Symbol): boolean {
  const asType = exported.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration) === true;
  return asType && (flags & ts.SymbolFlags.Value) !== 0;
}

function identifiersIn(node: ts.Node): ts.Identifier[] {
  if (ts.isIdentifier(node)) return [node];
  const found: ts.Identifier[] = [];
  node.forEachChild((child) => {
    found.push(...identifiersIn(child));
  });
  return found;
}

function isTopLevel({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((declaration) => {
    const statement = ts.isVariableDeclaration(declaration)
      ? declaration.parent.parent
      : declaration;
    return ts.isStatement(statement) && ts.isSourceFile(statement.parent);
  });
}
