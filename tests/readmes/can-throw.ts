import ts from "typescript";

/**
 * Whether a function comes to a `throw` in our sources: in its own text, in functions written inside
 * it, or in one that these call by name, however deep. What is called through an interface (an
 * objective, an optimizer) is somebody else's.
 */
export function canThrow(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const seen = new Set<ts.Node>();
  const open: ts.Node[] = [...(symbol.declarations ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (ts.isThrowStatement(node)) return true;
    if (ts.isCallExpression(node) || ts.isNewExpression(node))
      open.push(...calledBy(checker, node));
    node.forEachChild((child) => {
      open.push(child);
    });
  }
  return false;
}

function calledBy(
  checker: ts.TypeChecker,
  { expression }: ts.CallExpression | ts.NewExpression,
): readonly ts.Declaration[] {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined) return [];
  const alias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return (alias ? checker.getAliasedSymbol(symbol) : symbol).declarations ?? [];
}
