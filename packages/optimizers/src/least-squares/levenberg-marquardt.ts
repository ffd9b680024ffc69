import {
  checkCount,
  checkOptions,
  checkPositive,
  type Context,
  type Json,
  type Optimizer,
  type Residuals,
  type Vector,
} from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { dot } from "../dot.js";
import { LineSearchError } from "../line-search/line-search-error.js";
import { roundingOf } from "../line-search/ray.js";
import { euclideanNorm } from "../norm.js";
import { triangular, type Triangular } from "./triangular.js";
import { trustStep, type TrustStep } from "./trust-step.js";

/** The options of {@link levenbergMarquardt}. */
export interface LevenbergMarquardtOptions {
  /** Δ₀ as a multiple of ‖D θ‖, how far the first step may go; 1 unless given. */
  readonly radius?: number;
  /** How many steps are tried before an update has failed; 60 unless given. */
  readonly maxEvaluations?: number;
}

/** The memory of {@link levenbergMarquardt}, or null before the first step. */
export type Trust = {
  /** Δ: how far the residuals are trusted to be straight lines, ‖D p‖ ≤ Δ. */
  readonly radius: number;
  /** D: for each parameter, the largest norm its column of the Jacobian has had. */
  readonly scale: Vector;
  /** λ of the last step. */
  readonly damping: number;
} | null;

/** A method for residuals: an optimizer, once it is told what residuals it is for. */
export type ResidualsMethod<State extends Json = Json> = (residuals: Residuals) => Optimizer<State>;

/**
 * The method of Levenberg (1944) and Marquardt (1963) in Moré's form (1978), for `minimizeResiduals`:
 * θ ← θ + p with the p of lowest ½‖r + A p‖² among those with ‖D p‖ ≤ Δ, where A is the Jacobian ∂r/∂θ
 * of the residuals r at θ, and D the largest norms its columns have had.
 *
 * While the cost falls as foreseen, Δ grows and the steps are those of Gauss and Newton; where it
 * does not, Δ shrinks, within the same update, and they turn towards the gradient. The units of the
 * parameters do not matter. AᵀA is never formed: the steps come from a QR decomposition.
 *
 * @throws DescentError if an option is out of range or unknown; from `update`, LineSearchError if no
 *   step lowers the cost although rounding would show it.
 *
 * @example
 * ```ts
 * import { levenbergMarquardt, minimizeResiduals } from "@descent/optimizers";
 *
 * // y = e^(θx) through (1, 2) and (2, 4): θ = ln 2
 * const points = [
 *   [1, 2],
 *   [2, 4],
 * ] as const;
 * const residuals = ([theta = 0]: readonly number[]) => ({
 *   residuals: points.map(([x, y]) => Math.exp(theta * x) - y),
 *   jacobian: points.map(([x]) => [x * Math.exp(theta * x)]),
 * });
 * const { params } = minimizeResiduals(residuals, [0], levenbergMarquardt());
 * console.log(params[0]?.toFixed(9)); // 0.693147181
 * ```
 */
export function levenbergMarquardt(
  options: LevenbergMarquardtOptions = {},
): ResidualsMethod<Trust> {
  checkOptions("levenbergMarquardt", options, ["radius", "maxEvaluations"]);
  const { radius = 1, maxEvaluations = 60 } = options;
  checkPositive("levenbergMarquardt", "radius", radius);
  checkCount("levenbergMarquardt", "maxEvaluations", maxEvaluations);
  const name = callName("levenbergMarquardt", options);
  return (residuals) => ({
    name,
    init: () => null,
    update: (direction, before, context) => {
      if (direction.every((entry) => entry === 0)) return [direction, before];
      const { params } = context;
      const { residuals: right, jacobian } = residuals(params);
      const linear = triangular(jacobian, right, params.length);
      const scale = scaleOf(linear, before);
      let trust = before ?? { radius: firstRadius(radius, scale, params), damping: 0, scale };
      const rounding = roundingOf(context);
      let isFine: boolean | undefined;
      for (let evaluation = 0; evaluation < maxEvaluations; evaluation++) {
        const tried = trustStep(linear, scale, trust.radius, trust.damping);
        const foreseen = foresee(tried, linear, scale);
        // Whether even the longest step promises no more than rounding: the end is near. Shorter ones
        // that do are no good sign.
        isFine ??= foreseen.promised <= rounding;
        if (foreseen.promised <= rounding && !isFine) break;
        const kept = shareKept(tried.step, foreseen.promised, context, isFine ? rounding : 0);
        trust = { ...trustAfter(trust.radius, tried.damping, foreseen, kept), scale };
        if (kept >= leastKept) return [tried.step.map((entry) => -entry), trust];
      }
      if (isFine) return [params.map(() => 0), trust];
      throw new LineSearchError("levenbergMarquardt", "no step lowers the cost", trust.radius);
    },
  });
}

/** What a step comes to if the residuals are straight lines. */
interface Foreseen {
  /** ‖D p‖ */
  readonly length: number;
  /** By how much the cost falls, the damping counted in. */
  readonly promised: number;
  /** −φ′(0), by how much it would fall at the first slope. */
  readonly fall: number;
}

function foresee({ step, damping }: TrustStep, { upper }: Triangular, scale: Vector): Foreseen {
  const length = euclideanNorm(combine(scale, step, (d, entry) => d * entry));
  const change = euclideanNorm(upper.map((row) => dot(row, step))) ** 2;
  const damped = damping * length ** 2;
  return { length, promised: change / 2 + damped, fall: change + damped };
}

/** A step is taken that keeps at least this share of what it promised. */
const leastKept = 1e-4;

/** The share of the promised fall that the cost keeps; −∞ where it is not finite. */
function shareKept(
  step: Vector,
  promised: number,
  { params, value, gradient, evaluate }: Context,
  rounding: number,
): number {
  const at = evaluate(combine(params, step, (entry, p) => entry + p));
  const fall = value - at.value;
  // Where the cost cannot tell the points apart, its slopes can: see `refined` of the line searches.
  const seen =
    Math.abs(fall) > rounding ? fall : -(dot(gradient, step) + dot(at.gradient, step)) / 2;
  return Number.isFinite(seen) && at.gradient.every(Number.isFinite) ? seen / promised : -Infinity;
}

/** The radius and the damping for the next step, by how well this one was foreseen. */
function trustAfter(
  radius: number,
  damping: number,
  { length, promised, fall }: Foreseen,
  kept: number,
): { readonly radius: number; readonly damping: number } {
  if (kept > 0.25) {
    const isGood = damping === 0 || kept >= 0.75;
    return isGood ? { radius: 2 * length, damping: damping / 2 } : { radius, damping };
  }
  // Where the parabola is lowest that has this slope and fits the cost at both ends.
  const lowest = fall / (2 * (fall - kept * promised));
  const share = kept >= 0 ? 0.5 : Math.min(Math.max(lowest, 0.1), 0.5);
  return { radius: share * Math.min(radius, 10 * length), damping: damping / share };
}

/** D: the norms of the columns of the Jacobian, which are those of R, where they are larger than ever. */
function scaleOf({ upper }: Triangular, before: Trust): Vector {
  return upper.map((_, j) => {
    const norm = euclideanNorm(upper.map((row) => row[j] ?? NaN));
    return Math.max(norm, before?.scale[j] ?? 0) || 1;
  });
}

function firstRadius(multiple: number, scale: Vector, params: Vector): number {
  return multiple * (euclideanNorm(combine(scale, params, (d, entry) => d * entry)) || 1);
}
