import type { Vector } from "@descent/core";
import type { Data } from "./design.js";

/** The differences of predictions from others, or from the targets, in units of the targets' spread. */
function differences({ inY }: Data, some: Vector, others: ArrayLike<number>): Vector {
  return some.map((value, i) => (value - Number(others[i])) / Number(inY.scales[0]));
}

/** R², about the mean of the targets or about zero; 1 or 0 where they have no spread; never infinite. */
export function rSquaredOf(data: Data, fitted: Vector): number {
  const { inY, intercept, targets, weights } = data;
  const rests = differences(data, fitted, targets);
  if (inY.constant.length > 0) return Number(rests.every((rest) => rest === 0));
  const share = weights
    ? weights.meanSquare(rests, false) /
      weights.meanSquare(Array.from(inY.matrix.values), intercept)
    : rests.reduce((sum, rest) => sum + rest * rest, 0) / rests.length;
  return Math.max(-Number.MAX_VALUE, 1 - share);
}

/** The largest difference of two lists of predictions, in units of the targets' spread. */
export function distanceOf(data: Data, fitted: Vector, others: Vector): number {
  return Math.min(
    Number.MAX_VALUE,
    differences(data, fitted, others).reduce((far, r) => Math.max(far, Math.abs(r)), 0),
  );
}
