import { violation, type Check } from "./law.js";
import type { LawError } from "./law-error.js";

/**
 * Runs the checks and returns what was broken, in order; empty if every law holds. For a place
 * without a test runner.
 *
 * @throws what a check of yours throws that is no {@link LawError}.
 *
 * @example
 * ```ts
 * import { scheduleLaws, violations } from "@descent/conformance";
 *
 * const halving = (step: number) => 0.5 ** step;
 * console.log(violations(scheduleLaws({ call: "halving", make: () => halving })).length); // 0
 *
 * const forgetful = () => NaN;
 * const [first] = violations(scheduleLaws({ call: "forgetful", make: () => forgetful }));
 * console.log(first?.message); // forgetful breaks "is finite and not negative": NaN (at step 0)
 * ```
 */
export function violations(checks: readonly Check[]): LawError[] {
  return checks.flatMap(({ check }) => violation(check) ?? []);
}
