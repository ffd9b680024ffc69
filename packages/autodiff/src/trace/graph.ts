// The graph of a traced function, for whoever works on it (derive, compile, figures):
//
// - `node.ts`      the kinds of nodes: plain objects that point at their operands.
//                  `reachable(roots)` lists them with operands first; nothing is recursive, as a
//                  chain of 100 000 additions is a legitimate graph.
// - `builder.ts`   `Builder` makes nodes, one of each kind (hash-consing: equal nodes are identical,
//                  so `===` compares expressions). `builder.slope(node, i)` is the row's own slope of
//                  an elementary node by operand i, as a node.
// - `share.ts`     `share(builder, roots)` copies nodes into another builder.
// - `trace.ts`     `trace(f, options?)` runs f once and gives the `Graph` below.
// - `evaluate.ts`  `evaluator(roots)` gives the numbers of all nodes at given parameters.
//
// Sums: `{ kind: "sum", axis, body }` is Σ of body over axis. In the body stand columns (data, named
// after the field of the rows where there is one) and `parameters` (a parameter chosen by index). What
// does not depend on the row has the axis not among its `axes`, and is the same node as outside.
// mean(rows, term) is div(sum, N). An exponent of `pow` that is a whole number is never a column.

import { check } from "@descent/core";
import { isArray } from "../check-arguments.js";
import { type Evaluator, evaluator } from "./evaluate.js";
import { type Node, reachable } from "./node.js";
import { show } from "./show.js";
import { type GraphData, toData } from "./to-data.js";

/** A traced function: what `trace` makes. */
export interface Graph {
  /** The names of the parameters, in order. */
  readonly parameters: readonly string[];
  /** Every operation and input, each after its operands. */
  readonly nodes: readonly Node[];
  /** The node whose value the function returns: the last of `nodes`. */
  readonly root: Node;
  /** f(params); throws a DescentError unless there is a number for each parameter. */
  evaluate(params: ArrayLike<number>): number;
  /** The formula as the calls that make it: `mul(3, pow(x, 5))`. */
  toString(): string;
  /** The same as plain data, in which nodes are called by their number. */
  toJSON(): GraphData;
}

/** The graph whose value is that of `root`. */
export function graphOf(parameters: readonly string[], root: Node): Graph {
  let evaluating: Evaluator | undefined;
  return {
    parameters,
    nodes: reachable([root]),
    root,
    evaluate: (params) => {
      check(isArray(params), "evaluate", "params", "must be an array of numbers", params);
      const rule = `must have ${parameters.length} entries, one for each parameter of f`;
      check(params.length === parameters.length, "evaluate", "params", rule, params);
      evaluating ??= evaluator([root]);
      evaluating.run(params);
      return evaluating.numbers(root)[0] as number;
    },
    toString: () => show(root, parameters),
    toJSON: () => toData(parameters, root),
  };
}
