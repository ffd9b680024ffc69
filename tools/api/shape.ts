import ts from "typescript";

const printer = ts.createPrinter({ removeComments: true });

/**
 * A declaration as far as types go, as text to be compared: without `export`, parameters numbered
 * instead of named, and imported types with the module that they are from.
 *
 * @param omitted - Parts that are left out, because they are compared one by one.
 */
export function shape(
  node: ts.Node,
  imports: ReadonlyMap<string, string>,
  omitted: readonly ts.Node[] = [],
): string {
  const { transformed } = ts.transform(node, [
    (context) => (root) => {
      const visit = (inner: ts.Node): ts.Node | undefined => {
        if (omitted.includes(inner) || inner.kind === ts.SyntaxKind.ExportKeyword) return undefined;
        const replaced = replacement(inner, imports);
        return replaced ?? ts.visitEachChild(inner, visit, context);
      };
      return visit(root) ?? root;
    },
  ]);
  const [shaped = node] = transformed;
  return printer.printNode(ts.EmitHint.Unspecified, shaped, node.getSourceFile());
}

function replacement(node: ts.Node, imports: ReadonlyMap<string, string>): ts.Node | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  const { parent } = node;
  if (ts.isParameter(parent) && parent.name === node && node.text !== "this")
    return ts.factory.createIdentifier(`_${parent.parent.parameters.indexOf(parent)}`);
  // `asserts value is number`: value is one of the parameters.
  if (ts.isTypePredicateNode(parent) && parent.parameterName === node) {
    const parameters = ts.isFunctionLike(parent.parent) ? parent.parent.parameters : [];
    const at = parameters.findIndex(({ name }) => name.getText() === node.text);
    return ts.factory.createIdentifier(`_${at}`);
  }
  const isType = ts.isTypeReferenceNode(parent) || ts.isExpressionWithTypeArguments(parent);
  const from = isType ? imports.get(node.text) : undefined;
  return from === undefined ? undefined : ts.factory.createIdentifier(from);
}
