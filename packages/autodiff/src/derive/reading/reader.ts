import type { ColumnNode, Node } from "../../trace/node.js";
import type { Count, Formula } from "../formula/formula.js";

/** The names that a graph is read with. */
export interface Reader {
  readonly parameter: (index: number) => Formula;
  /** The name of data; needed where there are sums. */
  readonly data?: (column: ColumnNode) => string;
  /** The letter for a number of terms, if it has one. */
  readonly count?: (length: number) => Count | undefined;
  /** The name of an abbreviation that stands for the node. */
  readonly abbreviation?: (node: Node) => string | undefined;
}
