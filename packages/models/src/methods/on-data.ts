import type { Engine, EngineData, Loss } from "@descent/core";
import { isSquared } from "../is-squared.js";
import { solveFactored } from "./cholesky.js";
import { lossSums, totalWeight } from "./mean-slopes.js";
import type { Found } from "./method.js";
import { conditionOfSystem, type NormalSystem } from "./normal-system.js";
import { roundingOf, stepLimit } from "./on-moments.js";
import { settle } from "./settle.js";
import type { StandardMoments } from "./standard-moments.js";
import { standardUnits } from "./standard-units.js";
import type { Work } from "./work.js";

/** What a line is to be fitted to, and by which loss. */
export interface Problem {
  readonly engine: Engine;
  readonly data: EngineData;
  readonly loss: Loss;
  readonly intercept: boolean;
}

/** How descent is preconditioned. */
export interface Preconditioning {
  /** The share of a step that is made: 1 if the sketch is of all rows. */
  readonly rate: number;
  /** The distance from the minimum, as a share of the parameters' size, that is good enough. */
  readonly threshold: number;
  /** What the report says of it. */
  readonly words: string;
  /** The standard parameters of the columns that it begins with; the least squares of the sketch unless given. */
  readonly from?: Float64Array;
}

/**
 * Descent on the examples with each gradient of the loss times C⁻¹/c: C are the correlations of a sketch, c is
 * the loss's curvature. As c·C is no less than the second derivative of the cost, to how well the sketch
 * stands for all rows, the cost falls at every step. It begins at the least squares of the sketch.
 */
export function* preconditionedDescent(
  problem: Problem,
  system: NormalSystem,
  { rate, threshold, words, from }: Preconditioning,
): Work<Found> {
  const { loss, intercept } = problem;
  const { factor, moments } = system;
  const first = intercept ? 1 : 0;
  const start = new Float64Array(first + moments.active.length);
  start.set(from ?? solveFactored(factor, moments.targets.slice()), first);
  const descent = yield* descendOn(problem, moments, start, {
    direction: (slopes) => {
      solveFactored(factor, slopes.subarray(first));
      return slopes.map((slope) => rate * slope);
    },
    threshold: threshold + roundingOf(system),
    limit: isSquared(loss) ? 30 : 1000,
  });
  const learningRate = rate / Number(loss.curvature);
  return {
    ...descent,
    method: "sketch-preconditioned descent",
    learningRate,
    learningRateLimit: null,
    optimizer: `gradientDescent(${learningRate}), preconditioned`,
    words,
    condition: () => conditionOfSystem(system),
  };
}

/** Gradient descent on the examples in standardised columns, at the rate 1/λmax. */
export function* descentOnData(
  problem: Problem,
  moments: StandardMoments,
  system: NormalSystem | undefined,
  words: string,
): Work<Found> {
  const { loss, intercept } = problem;
  // No eigenvalue is larger than how many there are.
  const largest = Math.max(1, system?.largest ?? moments.active.length);
  const start = new Float64Array((intercept ? 1 : 0) + moments.active.length);
  const descent = yield* descendOn(problem, moments, start, {
    direction: (slopes) => slopes.map((slope) => slope / largest),
    threshold: 1e-10,
    limit: stepLimit,
    ...(system && isSquared(loss) && { amplification: system.ratio }),
  });
  const rate = 1 / (Number(loss.curvature) * largest);
  return {
    ...descent,
    method: "descent",
    learningRate: rate,
    learningRateLimit: 2 * rate,
    optimizer: `gradientDescent(${rate})`,
    words,
    condition: () => (system === undefined ? null : conditionOfSystem(system)),
  };
}

function* descendOn(
  { engine, data, loss, intercept }: Problem,
  moments: StandardMoments,
  start: Float64Array,
  how: {
    /** The step, from slopes that may be worked on in place. */
    readonly direction: (slopes: Float64Array) => Float64Array;
    readonly threshold: number;
    readonly limit: number;
    readonly amplification?: number;
  },
): Work<Pick<Found, "origin" | "params" | "descent">> {
  const { origin, toEngine, slopesOf } = standardUnits(moments, intercept);
  const factor = 1 / (totalWeight(data) * Number(loss.curvature));
  const about = { ...data, origin };
  const step = function* (b: Float64Array): Work<Float64Array> {
    const { sums } = yield* lossSums(engine, about, loss, toEngine(b));
    return how.direction(slopesOf(sums, factor));
  };
  const settled = yield* settle(start, step, { ...how, size: Number(moments.scales[0]) / 1000 });
  const { threshold, limit } = how;
  return {
    origin,
    params: toEngine(settled.params),
    descent: { ...settled, threshold, limit },
  };
}
