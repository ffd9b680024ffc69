import type { Loss, Vector } from "@descent/core";
import { moments } from "@descent/data";
import { huberLoss, squaredError } from "@descent/losses";
import { fitLinearRegression, leastSquares } from "@descent/models";
import { everyone, swapped } from "../../data/davis.ts";
import type { OneBadRecord } from "./fields.ts";

/** weight = slope · height + intercept, in kilograms and centimetres. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}
/** What one record has to say at a line: prediction minus weight, and its part of the whole. */
export interface Voice {
  readonly error: number;
  /** Its part of the cost. */
  readonly cost: number;
  /** Its part of all pulls on the slope, each taken without its sign. */
  readonly pull: number;
}
interface Fits {
  /** By the chosen loss, with record 12 if it is among the data. */
  readonly line: Line;
  readonly voices: readonly Voice[];
}

export const lossOf = ({ loss, delta }: Pick<OneBadRecord, "loss" | "delta">): Loss =>
  loss === "huber" ? huberLoss(delta) : squaredError;

const without = (values: Vector, index: number): Vector => values.filter((_, i) => i !== index);
const withRecord = (values: Vector, value: number): Vector =>
  values.map((entry, i) => (i === swapped ? value : entry));

/** All heights and weights, record 12 as it is set. */
export const dataOf = ({ height, weight }: OneBadRecord): { heights: Vector; weights: Vector } => ({
  heights: withRecord(everyone.heights, height),
  weights: withRecord(everyone.weights, weight),
});

function squares(heights: Vector, weights: Vector): Line {
  const { intercept, coefficients } = leastSquares(heights, weights);
  return { intercept, slope: coefficients[0] ?? 0 };
}

/** The least-squares line through the other 199. */
export const clean: Line = squares(
  without(everyone.heights, swapped),
  without(everyone.weights, swapped),
);
const others = without(everyone.heights, swapped);
/** The mean height of the other 199: there a record has no pull on the slope. */
const middle = others.reduce((sum, height) => sum + height, 0) / others.length;

export const predict = ({ slope, intercept }: Line, height: number): number =>
  intercept + slope * height;

/** How loud each record is at the line through the other 199: what it would do if it were let in. */
function voicesOf(loss: Loss, heights: Vector, weights: Vector): readonly Voice[] {
  const raw = heights.map((height, i) => {
    const [prediction, weight] = [predict(clean, height), weights[i] ?? 0];
    return {
      error: prediction - weight,
      cost: loss.value(prediction, weight),
      pull: Math.abs(loss.slope(prediction, weight) * (height - middle)),
    };
  });
  const cost = raw.reduce((sum, voice) => sum + voice.cost, 0);
  const pull = raw.reduce((sum, voice) => sum + voice.pull, 0);
  return raw.map((voice) => ({ ...voice, cost: voice.cost / cost, pull: voice.pull / pull }));
}

let last: { readonly key: string; readonly fits: Fits } | undefined;

export function fitsOf(state: OneBadRecord): Fits {
  const key = JSON.stringify({ ...state, shown: "" });
  if (last?.key === key) return last.fits;
  const { heights, weights } = dataOf(state);
  const x = state.kept ? heights : without(heights, swapped);
  const y = state.kept ? weights : without(weights, swapped);
  const fit = fitLinearRegression({ x, y, loss: lossOf(state) });
  const fits = {
    line: { slope: fit.coefficients[0] ?? 0, intercept: fit.intercept },
    voices: voicesOf(lossOf(state), heights, weights),
  };
  last = { key, fits };
  return fits;
}

/**
 * The slope of least squares with one record left out, for each of the records in turn: what the
 * record adds to the cross-products about the means is taken out of them.
 */
export function slopesWithout(state: OneBadRecord): Vector {
  const { heights, weights } = dataOf(state);
  const { count, means, crossProducts, targetMean, targetProducts } = moments(heights, weights);
  const [mean = 0] = means;
  const share = count / (count - 1);
  return heights.map((height, i) => {
    const far = height - mean;
    const products = (targetProducts[0] ?? 0) - share * far * ((weights[i] ?? 0) - targetMean);
    return products / ((crossProducts.values[0] ?? 0) - share * far * far);
  });
}
