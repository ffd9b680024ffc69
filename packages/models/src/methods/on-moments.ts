import type { Loss, Vector } from "@descent/core";
import { multiply } from "./cholesky.js";
import type { Found } from "./method.js";
import { conditionOfSystem, type NormalSystem } from "./normal-system.js";
import { settle } from "./settle.js";
import type { StandardMoments } from "./standard-moments.js";
import type { Work } from "./work.js";

/** The most steps of descent, on moments or on data. */
export const stepLimit = 10_000;

/** How exactly descent can know its distance from the minimum, as gradients are rounded. */
export function roundingOf({ ratio }: NormalSystem): number {
  return 2 ** -47 * (2 + ratio);
}

/** About how many steps descent takes at the rate 1/λmax. */
export function stepsNeeded(system: NormalSystem): number {
  return Math.ceil(system.ratio * Math.log(1 / Math.min(0.5, roundingOf(system))));
}

/** The d + 1 parameters of an engine, from those of the columns in standard units. */
export function paramsOf(
  { origin, means, scales, active }: StandardMoments,
  standard: Float64Array,
  intercept: boolean,
): Vector {
  const params = new Array<number>(origin.length).fill(0);
  let level = means[0] as number;
  active.forEach((column, a) => {
    const slope = (standard[a] as number) / (scales[column + 1] as number);
    params[column + 1] = slope;
    level -= slope * (means[column + 1] as number);
  });
  if (intercept) params[0] = level;
  return params;
}

/** Gradient descent on the mean squared error as a function of the moments. */
export function* descentOnMoments(
  system: NormalSystem,
  { curvature = 0 }: Loss,
  intercept: boolean,
  words: string,
): Work<Found> {
  const { moments, largest, ratio } = system;
  const { origin, scales, active, correlations, targets } = moments;
  const k = active.length;
  const slopes = new Float64Array(k);
  const settling = {
    threshold: roundingOf(system),
    limit: stepLimit,
    size: Number(scales[0]) / 1000,
    amplification: ratio,
    onward: true,
  };
  const step = function* (b: Float64Array): Work<Float64Array> {
    multiply(correlations, b, slopes);
    for (let a = 0; a < k; a++)
      slopes[a] = ((slopes[a] as number) - (targets[a] as number)) / largest;
    yield k * k;
    return slopes;
  };
  const settled = yield* settle(new Float64Array(k), step, settling);
  const rate = 1 / (curvature * largest);
  return {
    method: "descent on moments",
    origin,
    params: paramsOf(moments, settled.params, intercept),
    descent: { ...settled, ...settling },
    learningRate: rate,
    learningRateLimit: 2 * rate,
    optimizer: `gradientDescent(${rate})`,
    words,
    condition: () => conditionOfSystem(system),
  };
}
