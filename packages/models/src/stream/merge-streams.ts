import { check } from "@descent/core";
import { joinStreams } from "./join-streams.js";
import type { LinearStream } from "./linear-stream.js";
import { checkStream } from "./stream-from.js";

/**
 * One stream of the examples of two, as of two workers or two days: the same, to rounding, as if all had
 * been added to one. Order does not matter, nor which are merged first.
 *
 * @param one - By {@link partialFit}.
 * @param other - Likewise, of the same columns.
 * @throws DescentError if they are of other columns or names, one has precision weights and the other
 *   frequency weights, or products overflow.
 *
 * @example
 * ```ts
 * import { emptyStream, fitStream, mergeStreams, partialFit } from "@descent/models/stream";
 *
 * const empty = emptyStream({ columns: 1 });
 * const monday = partialFit(empty, { x: [1, 2], y: [3, 5] });
 * const tuesday = partialFit(empty, { x: [3, 4], y: [7, 9] });
 * const fit = fitStream(mergeStreams(monday, tuesday));
 * console.log(fit.examples, fit.coefficients[0]?.toFixed(6)); // 4 2.000000
 * ```
 */
export function mergeStreams(one: LinearStream, other: LinearStream): LinearStream {
  const call = "mergeStreams";
  const first = checkStream(call, "one", one);
  const second = checkStream(call, "other", other);
  const { columns, names } = first;
  const rule = `must have ${columns} columns`;
  check(second.columns === columns, call, "other", rule, second.columns);
  const same = JSON.stringify(names) === JSON.stringify(second.names);
  check(same, call, "other.names", "must be those of the first", second.names);
  checkWeighting(call, first, second.weighting, "other.weighting");
  return joinStreams(call, first, second, "other");
}

/** Throws where weights of both senses would come together. */
export function checkWeighting(
  call: string,
  { weighting }: LinearStream,
  other: LinearStream["weighting"],
  argument: string,
): void {
  const ok = weighting === null || other === null || weighting === other;
  check(ok, call, argument, `must be ${weighting}, as before`, other);
}
