import type { Json } from "@descent/core";
import { checkJson, checksum, jsonText } from "./json-text.js";
import type { SavedRun } from "./saved-run.js";

/** The version of the format that {@link saveRun} writes. */
export const savedVersion = 1;

/**
 * A run as a text to be kept: JSON, with the version of its format and a checksum. `resumeRun` reads
 * it, and `minimize` then goes on with the same bits as if it had never stopped.
 *
 * @param saved - The run: `saved` of a result, of an `ObjectiveError`, or of what `onIteration` is told.
 * @throws DescentError if it holds what is no JSON, such as an infinite number.
 *
 * @example
 * ```ts
 * import { adam, maxSteps, minimize, resumeRun, saveRun } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const until = maxSteps(100);
 * const whole = minimize(bowl, [3], adam(0.1), { until });
 *
 * const signal = new AbortController();
 * const half = minimize(bowl, [3], adam(0.1), {
 *   until,
 *   signal: signal.signal,
 *   onIteration: ({ step }) => {
 *     if (step === 50) signal.abort();
 *   },
 * });
 * const text = saveRun(half.saved); // into a file, a database, the storage of a browser
 * const rest = minimize(bowl, resumeRun(text), adam(0.1), { until });
 * console.log(half.step, rest.step, rest.params[0] === whole.params[0]); // 50 100 true
 * ```
 */
export function saveRun(saved: SavedRun): string {
  checkJson("saveRun", "saved", saved);
  const run = { ...saved } as unknown as Json;
  return `{"format":"descent run","version":${savedVersion},"checksum":"${checksum(run)}","run":${jsonText(run)}}`;
}
