import { checkCount, checkOptions, checkPositive, type Schedule } from "@descent/core";
import { checkEnd } from "./check-end.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that falls along a power of the steps that are left, a straight line unless told otherwise:
 * α(k) = α₁ + (α₀ − α₁)(1 − k/n)ᵖ for k ≤ n, and α₁ from then on.
 *
 * With p = 1 this is linear decay; p > 1 falls fast at first, p < 1 at last. PyTorch's `PolynomialLR`,
 * which multiplies the last rate by a quotient, agrees to rounding (and has α₁ = 0).
 *
 * @param options - `from`: α₀ > 0, the rate at step 0; `to`: α₁ in [0, α₀], 0 unless given; `steps`:
 *   n, the number of steps it takes; `power`: p > 0, 1 unless given.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { polynomialDecay } from "@descent/optimizers";
 *
 * const line = polynomialDecay({ from: 0.8, steps: 4 });
 * const parabola = polynomialDecay({ from: 0.8, steps: 4, power: 2 });
 * console.log(line(0), line(1).toFixed(2), line(2), line(9)); // 0.8 0.60 0.4 0
 * console.log(parabola(0), parabola(1).toFixed(2), parabola(2), parabola(9)); // 0.8 0.45 0.2 0
 * ```
 */
export function polynomialDecay(options: {
  readonly from: number;
  readonly to?: number;
  readonly steps: number;
  readonly power?: number;
}): Schedule {
  checkOptions("polynomialDecay", options, ["from", "to", "steps", "power"]);
  const { from, to = 0, steps, power = 1 } = options;
  checkPositive("polynomialDecay", "from", from);
  checkEnd("polynomialDecay", to, from);
  checkCount("polynomialDecay", "steps", steps);
  checkPositive("polynomialDecay", "power", power);
  return namedSchedule(
    "polynomialDecay",
    options,
    (step) => to + (from - to) * (1 - Math.min(step / steps, 1)) ** power,
  );
}
