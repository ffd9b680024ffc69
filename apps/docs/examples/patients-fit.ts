import { readFile } from "node:fs/promises";
import {
  matrix,
  permutation,
  readCsv,
  row,
  selectExamples,
} from "@descent/data";
import { fitLinearRegression, summary } from "@descent/models";

const file = new URL("patients.csv", import.meta.url);
const table = readCsv(await readFile(file, "utf8"));
const { x, y, names } = selectExamples(table, {
  features: ["sex", "bmi", "blood_pressure", "hdl", "log_triglycerides"],
  target: "progression",
  categorical: ["sex"], // 1 and 2 are names here, not numbers
});

// A quarter is put aside, in an order that depends on the seed alone.
const order = Array.from(permutation(x.rows, 1));
const part = (rows: readonly number[]) => ({
  x: matrix(rows.map((i) => row(x, i))),
  y: rows.map((i) => y[i] ?? NaN),
});
const aside = Math.round(x.rows / 4);
const [test, train] = [part(order.slice(0, aside)), part(order.slice(aside))];

const fit = fitLinearRegression({ ...train, names });
console.log(summary(fit));

const misses = fit.predict(test.x).map((at, i) => at - (test.y[i] ?? NaN));
const rms = Math.sqrt(
  misses.reduce((sum, miss) => sum + miss ** 2, 0) / aside,
);
console.log(`Missed by ${rms.toFixed(1)} on ${aside} others (rms).`);
