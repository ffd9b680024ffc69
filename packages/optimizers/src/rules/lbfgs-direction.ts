import { checkCount, type Optimizer, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { cautiousLength } from "../line-search/first-step.js";
import { dot } from "../dot.js";
import { euclideanNorm } from "../norm.js";

/** One measurement of curvature: how the gradient changed over a step. */
export type CurvaturePair = {
  /** s: the change of the parameters. */
  readonly step: Vector;
  /** y: the change of the gradient. */
  readonly change: Vector;
};

/** The memory of {@link lbfgsDirection}, or null before the first step. */
export type Curvatures = {
  /** The last pairs, the newest last. */
  readonly pairs: readonly CurvaturePair[];
  /** The parameters at the last step. */
  readonly params: Vector;
  /** The gradient there. */
  readonly gradient: Vector;
} | null;

/**
 * The direction of limited-memory BFGS (Nocedal, 1980), a transform: d = H g, where H stands for the
 * inverse of the Hessian and is known by the last m steps s and changes of the gradient y only.
 *
 * It begins with H = (s·y / y·y) I of the last pair, and each pair corrects it so that H y = s. A pair
 * is kept if s·y > ε y·y: then H is positive definite and d leads downhill. Before the first pair, d
 * is the gradient at a cautious length. A line search has to follow, whose steps meet the Wolfe
 * conditions, and 1 is the step to try first: `chain(lbfgsDirection(10), strongWolfe({ step: 1 }))`.
 *
 * @param memory - m: how many pairs are kept.
 * @throws DescentError unless the memory is a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { chain, lbfgsDirection, minimize, strongWolfe } from "@descent/optimizers";
 *
 * // J(θ) = ½(θ₀² + 100 θ₁²)
 * const valley = ([a = 0, b = 0]: readonly number[]) => ({
 *   value: (a * a + 100 * b * b) / 2,
 *   gradient: [a, 100 * b],
 * });
 * const optimizer = chain(lbfgsDirection(3), strongWolfe({ step: 1 }));
 * console.log(minimize(valley, [1, 1], optimizer).converged); // true
 * ```
 */
export function lbfgsDirection(memory: number): Optimizer<Curvatures> {
  checkCount("lbfgsDirection", "memory", memory);
  return {
    name: callName("lbfgsDirection", memory),
    init: () => null,
    update: (gradient, state, { params }) => {
      const pairs = state === null ? [] : [...state.pairs, ...newPair(state, params, gradient)];
      const kept = pairs.slice(-memory);
      return [directionOf(gradient, kept, params), { pairs: kept, params, gradient }];
    },
  };
}

/** The pair of the last step, if there is curvature along it. */
function newPair(
  before: NonNullable<Curvatures>,
  params: Vector,
  gradient: Vector,
): readonly CurvaturePair[] {
  const step = combine(params, before.params, (now, then) => now - then);
  const change = combine(gradient, before.gradient, (now, then) => now - then);
  const curvature = dot(step, change);
  const isCurved = curvature > Number.EPSILON * dot(change, change);
  return isCurved && Number.isFinite(1 / curvature) ? [{ step, change }] : [];
}

/** H g by the two loops of Nocedal: forth through the pairs from the newest, and back. */
function directionOf(gradient: Vector, pairs: readonly CurvaturePair[], params: Vector): Vector {
  const newest = pairs.at(-1);
  if (newest === undefined) return cautious(gradient, params);
  let direction = gradient;
  const shares = pairs.toReversed().map(({ step, change }) => {
    const share = dot(step, direction) / dot(step, change);
    direction = combine(direction, change, (entry, y) => entry - share * y);
    return share;
  });
  const scale = dot(newest.step, newest.change) / dot(newest.change, newest.change);
  direction = direction.map((entry) => scale * entry);
  pairs.forEach(({ step, change }, i) => {
    const share =
      (shares[pairs.length - 1 - i] as number) - dot(change, direction) / dot(step, change);
    direction = combine(direction, step, (entry, s) => entry + share * s);
  });
  return direction;
}

/** The gradient, at the length of a first step. */
function cautious(gradient: Vector, params: Vector): Vector {
  const size = euclideanNorm(gradient);
  if (size === 0) return gradient;
  const length = cautiousLength(size, params);
  return gradient.map((entry) => length * (entry / size));
}
