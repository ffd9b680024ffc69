import type { Evaluation, Loss, Vector } from "@descent/core";
import type { Design } from "./design.js";

/** The mean loss over all rows or the given ones, with its gradient. */
export type LinearCost = (params: Vector, rows?: Uint32Array) => Evaluation;

/**
 * The mean loss of the linear model over a table: what `meanLoss(linear(d), loss)` is over rows, to
 * the bit, but in one pass over a flat array, with buffers of its own; and each loss times its weight.
 */
export function linearCost({ table, targets, weights }: Design, loss: Loss): LinearCost {
  const { columns, values } = table;
  const theta = new Float64Array(columns);
  const sums = new Float64Array(columns);
  return (params, rows) => {
    theta.set(params);
    sums.fill(0);
    const length = rows?.length ?? table.rows;
    let value = 0;
    for (let k = 0; k < length; k++) {
      const i = rows === undefined ? k : Number(rows[k]);
      const from = i * columns;
      let prediction = 0;
      for (let j = 0; j < columns; j++) prediction += Number(theta[j]) * Number(values[from + j]);
      const target = Number(targets[i]);
      const weight = weights?.perMean[i] ?? 1;
      value += weight * loss.value(prediction, target);
      const slope = weight * loss.slope(prediction, target);
      for (let j = 0; j < columns; j++)
        sums[j] = Number(sums[j]) + slope * Number(values[from + j]);
    }
    return { value: value / length, gradient: Array.from(sums, (sum) => sum / length) };
  };
}
