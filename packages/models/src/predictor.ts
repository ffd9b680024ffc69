import { check, type Vector } from "@descent/core";
import { matrix, type Matrix, type MatrixSource } from "@descent/data";

/** Predictions for rows of raw features of so many columns, which are checked, as they are themselves. */
export function predictorOf(
  columns: number,
  predict: (features: Matrix) => Vector,
): (x: MatrixSource) => Vector {
  return (x) => {
    const made = matrix(x, { call: "predict", argument: "x" });
    const hint = "A one-dimensional array is one column";
    const rule = `must have ${columns} columns`;
    check(made.columns === columns, "predict", "x", rule, made.columns, { hint });
    const predictions = predict(made);
    predictions.forEach((prediction, row) => {
      const rule = "must have finite predictions";
      check(Number.isFinite(prediction), "predict", "x", rule, prediction, { row });
    });
    return predictions;
  };
}
