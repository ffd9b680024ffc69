import { type ColumnNode, type Node, operands, reachable } from "../../trace/node.js";

/** Numbers for nodes, equal for nodes that are the same operations on the same inputs. */
export class NodeKeys {
  private readonly known = new Map<string, number>();
  private readonly column: (column: ColumnNode) => string;

  /** `column` says which data are the same: those with the same text. */
  constructor(column: (column: ColumnNode) => string) {
    this.column = column;
  }

  /** The numbers of a node and of all that it is computed from; `input` names the parameters. */
  of(root: Node, input: (index: number) => string): ReadonlyMap<Node, number> {
    const keys = new Map<Node, number>();
    for (const node of reachable([root])) {
      const parts = operands(node).map((operand) => keys.get(operand));
      const text = `${this.text(node, input)}(${parts.join()})`;
      const number = this.known.get(text) ?? this.known.size;
      this.known.set(text, number);
      keys.set(node, number);
    }
    return keys;
  }

  private text(node: Node, input: (index: number) => string): string {
    switch (node.kind) {
      case "constant":
        return `=${node.value}`;
      case "parameter":
        return input(node.index);
      case "parameters":
        return `@${Array.from(node.data, input).join()}`;
      case "column":
        return this.column(node);
      case "unary":
      case "binary":
        return node.row.name;
      case "select":
        return node.test.name;
      case "sum":
        return `sum ${node.axis.length}`;
    }
  }
}
