import { checkPositive, type Schedule } from "@descent/core";
import { namedSchedule } from "./named-schedule.js";

/**
 * The same rate at every step: α(k) = α.
 *
 * @param rate - α > 0.
 * @throws DescentError if the rate is not a positive finite number.
 *
 * @example
 * ```ts
 * import { constant } from "@descent/optimizers";
 *
 * console.log(constant(0.1)(1000)); // 0.1
 * ```
 */
export function constant(rate: number): Schedule {
  checkPositive("constant", "rate", rate);
  return namedSchedule("constant", rate, () => rate);
}
