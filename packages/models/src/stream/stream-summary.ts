import { summaryOf } from "../inference/summary.js";
import type { StreamFit } from "./fit-stream.js";
import { checkStreamFit, countOf, streamInference } from "./stream-inference.js";

/**
 * The line of a stream as the table that statisticians read, as `summary` prints a fit: each coefficient with
 * its standard error, t, p and interval, or the reason why there are none.
 *
 * @param fit - By {@link fitStream}.
 * @param level - Of the intervals; 0.95 unless given.
 * @throws DescentError if it is none, or if the level is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { emptyStream, fitStream, partialFit, streamSummary } from "@descent/models/stream";
 *
 * const chunk = { x: [1, 2, 3, 4, 5], y: [2.2, 3.8, 6.1, 8.3, 9.6] };
 * const stream = partialFit(emptyStream({ names: ["dose"] }), chunk);
 * for (const line of streamSummary(fitStream(stream)).split("\n").slice(1, 8)) console.log(line);
 * // 5 examples, 2 parameters
 * //
 * //              estimate  std. error       t        p       from  to (95 %)
 * // (intercept)      0.21      0.3266  0.6429    0.566  -0.829545    1.24955
 * // dose             1.93     0.09849    19.6  0.00029    1.61657    2.24343
 * //
 * // Residual standard error 0.311448 on 3 degrees of freedom
 * ```
 */
export function streamSummary(fit: StreamFit, level = 0.95): string {
  const { stream, rank } = checkStreamFit("streamSummary", fit);
  const size = { count: countOf(stream), rank, weighting: stream.weighting ?? undefined };
  return summaryOf(fit, size, streamInference(fit), level);
}
