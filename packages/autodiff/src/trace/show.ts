import { type Node, operands } from "./node.js";

/** How deep a formula is printed before the rest becomes `…`. */
const deepest = 12;

/** What a node is printed as in place of its formula, if anything: a name, or a mark around it. */
export type Substitute = (node: Node, formula: () => string) => string | undefined;

/**
 * The formula of a node as the calls that make it: `mul(3, pow(x, 5))`. In a sum, data stand by the
 * name of their field. What lies deeper than 12 calls is `…`.
 */
export function show(
  node: Node,
  parameters: readonly string[] = [],
  substitute: Substitute = () => undefined,
): string {
  const print = (inner: Node, depth: number): string => {
    const formula = (): string => {
      const parts = operands(inner);
      if (parts.length > 0 && depth === deepest) return "…";
      return call(
        inner,
        parts.map((part) => print(part, depth + 1)),
        parameters,
      );
    };
    return substitute(inner, formula) ?? formula();
  };
  return print(node, 0);
}

function call(node: Node, parts: readonly string[], parameters: readonly string[]): string {
  const name = (index: number): string => parameters[index] ?? `x${index + 1}`;
  switch (node.kind) {
    case "constant":
      return Object.is(node.value, -0) ? "-0" : String(node.value);
    case "parameter":
      return name(node.index);
    case "column":
      return node.name ?? "data";
    case "parameters":
      return `${name(node.data[0] ?? 0)}…${name(node.data.at(-1) ?? 0)}`;
    case "unary":
    case "binary":
      return `${node.row.name}(${parts.join(", ")})`;
    case "select":
      return `where(${node.test.name}(${parts.slice(0, 2).join(", ")}), ${parts.slice(2).join(", ")})`;
    case "sum":
      return `sum(${node.axis.length} × ${parts.join()})`;
  }
}
