import type { Vector } from "@descent/core";
import { combine } from "../combine.js";
import { euclideanNorm } from "../norm.js";
import { solveTransposed, solveUpper, triangular, type Triangular } from "./triangular.js";

/** A step and the damping that made it. */
export interface TrustStep {
  /** p, which is added. */
  readonly step: Vector;
  /** λ ≥ 0 */
  readonly damping: number;
}

/** How far ‖D p‖ may be from the radius, as a share of it. */
const slack = 0.1;
const maxIterations = 10;

/**
 * The p of lowest ‖R p + c‖ with ‖D p‖ ≤ Δ, nearly: that of Gauss and Newton if it is inside, else one
 * damped by λ, (RᵀR + λD²) p = −Rᵀc, whose length is within a tenth of Δ. λ is found by Newton's
 * iteration on the reciprocal of the length (Moré, 1978, section 5).
 *
 * @param scale - D, one positive number for each parameter.
 * @param radius - Δ > 0
 * @param guess - λ of the last step.
 */
export function trustStep(
  linear: Triangular,
  scale: Vector,
  radius: number,
  guess: number,
): TrustStep {
  const times = (a: Vector, b: Vector): Vector => combine(a, b, (x, y) => x * y);
  const length = (step: Vector): number => euclideanNorm(times(scale, step));
  const plain = solveUpper(linear.upper, linear.right).map((entry) => -entry);
  const isSolved = plain.every(Number.isFinite);
  if (isSolved && length(plain) <= (1 + slack) * radius) return { step: plain, damping: 0 };

  // −φ/φ′ at λ, φ = ‖D p‖ − Δ: by how much Newton would change λ if φ were a straight line.
  const newton = (step: Vector, upper: readonly Vector[]): number => {
    const size = length(step);
    const unit = times(scale, times(scale, step)).map((entry) => entry / size);
    return (size - radius) / (size * euclideanNorm(solveTransposed(upper, unit)) ** 2);
  };
  const slopes = linear.upper.map((_, j) => {
    return linear.right.reduce((sum, c, i) => sum + c * (linear.upper[i]?.[j] ?? NaN), 0);
  });
  let most = euclideanNorm(combine(slopes, scale, (slope, d) => slope / d)) / radius;
  // As small as the damping of a singular problem may be: D has the norms of the columns of R, so that
  // with less than this nothing of it is left beside them.
  let least = isSolved ? newton(plain, linear.upper) : Number.EPSILON ** 2;
  if (!Number.isFinite(least)) least = 0;
  let damping = guess;
  for (let iteration = 1; ; iteration++) {
    if (!(damping >= least && damping < most))
      damping = Math.max(0.001 * most, Math.sqrt(least * most));
    const root = Math.sqrt(damping);
    const rows = scale.map((d, i) => scale.map((_, j) => (i === j ? root * d : 0)));
    const zeros = scale.map(() => 0);
    const damped = triangular(
      [...linear.upper, ...rows],
      [...linear.right, ...zeros],
      scale.length,
    );
    const step = solveUpper(damped.upper, damped.right).map((entry) => -entry);
    const excess = length(step) - radius;
    // Only a singular problem has a step without damping that is shorter than the radius here.
    const isShortest = excess < 0 && damping <= least;
    if (Math.abs(excess) <= slack * radius || isShortest || iteration === maxIterations)
      return { step, damping };
    const change = newton(step, damped.upper);
    if (excess > 0) least = Math.max(least, damping);
    else most = Math.min(most, damping);
    least = Math.max(least, damping + change);
    damping = Math.max(least, damping + ((excess + radius) / radius) * change);
  }
}
