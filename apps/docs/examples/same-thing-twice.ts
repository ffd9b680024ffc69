import { readFile } from "node:fs/promises";
import { readCsv, selectExamples, toRows } from "@descent/data";
import { fitLinearRegression, inference } from "@descent/models";

const file = new URL("patients.csv", import.meta.url);
const table = readCsv(await readFile(file, "utf8"));
const { x, y, names } = selectExamples(table, {
  features: ["bmi", "blood_pressure"],
  target: "progression",
});

// The same pressure in millimetres of mercury and in kilopascals, and a constant.
const more = toRows(x).map((entries) => [
  ...entries,
  (entries[1] ?? NaN) * 0.133322,
  2004,
]);
const fit = fitLinearRegression({
  x: more,
  y,
  names: [...names, "kilopascals", "year"],
});
console.log(fit.report.warnings);
console.log(fit.exact.rank, "of", fit.params.length);
const found = inference(fit);
console.log(found.available || found.reason);
