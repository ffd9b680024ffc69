import type { Vector } from "@descent/core";
import { standardize } from "@descent/data";

/** How far predictions are from targets and from one another, against the spread of the targets. */
export interface Quality {
  /** R², about the mean of the targets or about zero; 1 or 0 where they have no spread. */
  readonly rSquared: (predictions: Vector) => number;
  /** The largest difference, in units of the spread. */
  readonly distance: (predictions: Vector, others: Vector) => number;
}

/** What predictions of these targets are measured by. */
export function qualityOf(targets: Float64Array, centred: boolean): Quality {
  const { scales, constant } = standardize(targets, { center: centred });
  // In units of the spread, so that no square overflows.
  const differences = (some: Vector, others: ArrayLike<number>): Vector =>
    some.map((value, i) => (value - Number(others[i])) / Number(scales[0]));
  return {
    rSquared: (predictions) => {
      const rest = differences(predictions, targets).reduce((sum, r) => sum + r * r, 0);
      return constant.length > 0 ? Number(rest === 0) : 1 - rest / targets.length;
    },
    distance: (predictions, others) =>
      differences(predictions, others).reduce((far, r) => Math.max(far, Math.abs(r)), 0),
  };
}
