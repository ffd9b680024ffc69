import { matrix, permutation, readCsv, row, selectExamples } from "@descent/data";
import { fitLinearRegression } from "@descent/models";
import text from "../../examples/patients.csv?raw";

const table = readCsv(text);
const { x, y, names } = selectExamples(table, {
  features: ["sex", "bmi", "blood_pressure", "hdl", "log_triglycerides"],
  target: "progression",
  categorical: ["sex"],
});
const order = Array.from(permutation(x.rows, 1));
const count = Math.round(x.rows / 4);

/** Some of the patients. */
const part = (rows: readonly number[]): { x: ReturnType<typeof matrix>; y: number[] } => ({
  x: matrix(rows.map((i) => row(x, i))),
  y: rows.map((i) => y[i] ?? NaN),
});
const [aside, taken] = [part(order.slice(0, count)), part(order.slice(count))];
const fit = fitLinearRegression({ ...taken, names });

const rms = (misses: readonly number[]): number =>
  Math.sqrt(misses.reduce((sum, miss) => sum + miss ** 2, 0) / misses.length);
const mean = taken.y.reduce((sum, target) => sum + target, 0) / taken.y.length;
const predictions = fit.predict(aside.x);

/** The numbers of the guide about one's own data: a fit to three quarters of the patients. */
export const ownData = {
  rows: table.rows,
  columns: table.columns.length,
  /** The header and the first lines, as they are in the file. */
  lines: text.split("\n").slice(0, 4).join("\n"),
  /** The places of those put aside. */
  aside: order.slice(0, count),
  taken: taken.y.length,
  fit,
  /** By how much those put aside are missed, as a root mean square. */
  missed: rms(predictions.map((prediction, i) => prediction - (aside.y[i] ?? NaN))),
  /** The same if everybody is predicted to be the mean of the others. */
  missedByMean: rms(aside.y.map((target) => mean - target)),
};
