import type { Vector } from "@descent/core";
import { adjoints, results } from "./adjoint.js";
import type { Builder } from "./builder.js";
import { type Evaluator, evaluator } from "./evaluate.js";
import { type Node, operands } from "./node.js";
import { at, earliest, type Found, given } from "./spoiled.js";

/** Every operation whose slope is not finite, and counts. */
export function inSlopes(builder: Builder, root: Node, point: Vector): Found | undefined {
  const program = adjoints(builder, root);
  const { adjoint } = program;
  const slopes = [...adjoint].flatMap(([node]) => {
    if (node.kind !== "unary" && node.kind !== "binary") return [];
    return operands(node).flatMap((operand, i) => {
      return adjoint.has(operand) || operand.kind === "parameters"
        ? [{ node, slope: builder.slope(node, i as 0 | 1) }]
        : [];
    });
  });
  const values = evaluator([
    root,
    ...results(program),
    ...adjoint.values(),
    ...slopes.map(({ slope }) => slope),
  ]);
  values.run(point);
  if (results(program).every((node) => values.numbers(node).every(Number.isFinite)))
    return undefined;
  const steep = slopes.flatMap(({ node, slope }): readonly Found[] => {
    const above = adjoint.get(node) as Node;
    const index = values.numbers(node).findIndex((_, i) => {
      const counts = at(values, above, node.axes, i) !== 0;
      return counts && !Number.isFinite(at(values, slope, node.axes, i));
    });
    if (index < 0) return [];
    const result = at(values, slope, node.axes, index);
    return [{ node, index, of: "slope", inputs: given(node, index, values), result }];
  });
  return earliest(steep) ?? overflow(adjoint, values);
}

/** Where slopes that are all finite come to a product or a sum that is not: nearest to the value of f. */
function overflow(adjoint: ReadonlyMap<Node, Node>, values: Evaluator): Found | undefined {
  for (const [node, slope] of [...adjoint].sort(([one], [other]) => other.id - one.id)) {
    const index = values.numbers(node).findIndex((_, i) => {
      return !Number.isFinite(at(values, slope, node.axes, i));
    });
    if (index < 0) continue;
    const inputs = given(node, index, values);
    return { node, index, of: "slope", inputs, result: at(values, slope, node.axes, index) };
  }
  return undefined;
}
