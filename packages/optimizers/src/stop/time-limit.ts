import { checkPositive, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { ruleOf } from "./criterion.js";

/**
 * Stops at the first step that ends after the given time. A limit: reaching it is not convergence,
 * and where it stops depends on the machine.
 *
 * @param milliseconds - Time from the start of the run, what it took before it was saved included.
 * @throws DescentError if `milliseconds` is not a positive finite number.
 *
 * @example
 * ```ts
 * import { anyOf, gradientBelow, timeLimit } from "@descent/optimizers";
 *
 * console.log(anyOf(gradientBelow(1e-8), timeLimit(500)).name); // anyOf(gradientBelow(1e-8), timeLimit(500))
 * ```
 */
export function timeLimit(milliseconds: number): StopRule<null> {
  checkPositive("timeLimit", "milliseconds", milliseconds);
  const name = callName("timeLimit", milliseconds);
  return ruleOf(name, "limit", milliseconds, null, (_now, state, elapsed) => [elapsed, state]);
}
