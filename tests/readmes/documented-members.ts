import ts from "typescript";

/** A member that users read or write, and whether it says what it is. */
export interface Member {
  readonly name: string;
  readonly documented: boolean;
}

/**
 * The members of an exported interface, class or object type, each with a summary of its own (or of
 * the interface it implements); and the options that a function takes without a type of their own,
 * which its doc comment names in code: `relative`.
 */
export function ofMembers(checker: ts.TypeChecker, symbol: ts.Symbol): Member[] {
  return (symbol.declarations ?? []).flatMap((declaration) => {
    if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration))
      return membersOf(checker, declaration.members, () => false);
    if (ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type))
      return membersOf(checker, declaration.type.members, () => false);
    if (!ts.isFunctionDeclaration(declaration)) return [];
    const text = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
    return declaration.parameters.flatMap(({ type }) =>
      type !== undefined && ts.isTypeLiteralNode(type)
        ? membersOf(checker, type.members, (name) => new RegExp(`\`${name}\\b`).test(text))
        : [],
    );
  });
}

function membersOf(
  checker: ts.TypeChecker,
  members: readonly (ts.TypeElement | ts.ClassElement)[],
  isNamed: (name: string) => boolean,
): Member[] {
  return members.flatMap((member) => {
    const { name } = member;
    const symbol = name === undefined ? undefined : checker.getSymbolAtLocation(name);
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
    if (symbol === undefined || (ts.getCombinedModifierFlags(member) & hidden) !== 0) return [];
    const documented = symbol.getDocumentationComment(checker).length > 0 || isNamed(symbol.name);
    return [{ name: symbol.name, documented }];
  });
}
