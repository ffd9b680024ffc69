import type { StopRule, Vector } from "@descent/core";
import { ruleOf } from "../stop/criterion.js";

const words = "the step that is left is smaller than the spacing of the parameters' numbers";

/**
 * Stops, converged, when an update changed no parameter. For a method that finds the length of its
 * steps itself this is the end, and where residuals vanish often the only one there is: near the end
 * each step is about the square of the last, and the next one is lost. A rate that is too small would
 * lose its steps anywhere, which is why `stepBelow` does not count them.
 */
export function settled(): StopRule<Vector | null> {
  return ruleOf<Vector | null>("settled()", "converged", 0, null, ({ params }, before) => [
    before?.every((entry, i) => entry === params[i]) ? 0 : null,
    params,
    words,
  ]);
}
