import { DescentError, type Iteration, type Json } from "@descent/core";
import { diverged, LineSearchError, NonFiniteError } from "@descent/optimizers";

/** The moments of a run, from its start on. */
export interface Walk<Moment> {
  readonly moments: readonly Moment[];
  /** Why it ended before its last step, if it did. */
  readonly ended: string | undefined;
}

/** So many steps of a run; fewer if it diverges or no step is found. */
export function walkOf<Moment>(
  iterations: Iterable<Iteration<Json>>,
  steps: number,
  valueOf: (now: Iteration<Json>) => number,
  momentOf: (now: Iteration<Json>, value: number) => Moment,
): Walk<Moment> {
  const moments: Moment[] = [];
  const rule = diverged();
  let spread = rule.init;
  let ended: string | undefined;
  try {
    for (const now of iterations) {
      const value = valueOf(now);
      moments.push(momentOf(now, value));
      const [{ stop }, seen] = rule.check({ ...now, value }, spread, 0);
      if (stop) ended = "diverged";
      if (stop || now.step >= steps) break;
      spread = seen;
    }
  } catch (error) {
    if (error instanceof NonFiniteError || error instanceof DescentError) ended = "diverged";
    else if (error instanceof LineSearchError) ended = "found no further step";
    else throw error;
  }
  return { moments, ended };
}
