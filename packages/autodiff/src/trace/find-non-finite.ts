import { check, type Vector } from "@descent/core";
import { isArray } from "../check-arguments.js";
import type { Scalar } from "../operand.js";
import type { Spread } from "../partial.js";
import { perturb } from "../perturb.js";
import { Builder } from "./builder.js";
import { evaluator } from "./evaluate.js";
import type { Node } from "./node.js";
import { type NonFinite, report } from "./non-finite.js";
import { share } from "./share.js";
import { earliest, inValues } from "./spoiled.js";
import { inSlopes } from "./steep.js";
import { trace, type TraceOptions } from "./trace.js";

/**
 * The first operation of f that is NaN or infinite at a point although its inputs are finite, or the first
 * input that is not; if f is finite, the first whose slope is not, unless all slopes of f are; undefined
 * if there is nothing to find. First means: in the order f computes in, row by row in sums.
 *
 * f is traced: it must be written in this package's functions. Options are those of `trace`.
 *
 * A run of `descend` that ends in a `NonFiniteError` says at which step, `error.last.step + 1`; to have
 * the point as well, keep what the objective was last asked for:
 *
 * ```text
 * let point = start;
 * const watched = (params) => objective((point = params));
 * try {
 *   for (const { value } of descend(watched, start, optimizer)) …
 * } catch (error) {
 *   console.log(error.message); // value became NaN at step 7
 *   console.log(findNonFinite(f, point)?.sentence);
 * }
 * ```
 *
 * Throws a DescentError if f cannot be traced, or if the point is no array of as many numbers as f has
 * parameters.
 *
 * @example
 * ```ts
 * import { log, mul, sum } from "@descent/autodiff";
 * import { findNonFinite } from "@descent/autodiff/trace";
 *
 * const rows = [
 *   { x: 1, y: 2 },
 *   { x: 0, y: 3 },
 * ];
 * const found = findNonFinite((m) => sum(rows, ({ x, y }) => mul(log(mul(m, x)), y)), [0.5]);
 * console.log(found?.name, found?.inputs, found?.result); // log [ 0 ] -Infinity
 * console.log(found?.rows[0]); // { row: 1, data: { x: 0, y: 3 } }
 * console.log(found?.sentence);
 * // log(0) is -Infinity in sum(2 × mul(▸log(mul(m, x))◂, y)), row 1 (x = 0, y = 3)
 * ```
 */
export function findNonFinite(
  f: Spread<Scalar>,
  point: Vector,
  options: TraceOptions = {},
): NonFinite | undefined {
  check(isArray(point), "findNonFinite", "point", "must be an array of numbers", point);
  const graph = trace(f, { size: point.length, ...options });
  const rule = `must have ${graph.parameters.length} entries, one for each parameter of f`;
  check(point.length === graph.parameters.length, "findNonFinite", "point", rule, point);
  return perturb((level) => {
    const builder = new Builder(level);
    const [root] = share(builder, [graph.root]) as [Node];
    const values = evaluator([root]);
    values.run(point);
    const found = earliest(inValues(root, values)) ?? inSlopes(builder, root, point);
    return found === undefined ? undefined : report(found, root, graph.parameters);
  });
}
