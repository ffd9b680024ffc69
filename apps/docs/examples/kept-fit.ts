import { readFile } from "node:fs/promises";
import { readCsv, selectExamples } from "@descent/data";
import {
  fitLinearRegression,
  formulaOf,
  javaScriptOf,
  modelOf,
  sqlOf,
} from "@descent/models";

const file = new URL("patients.csv", import.meta.url);
const table = readCsv(await readFile(file, "utf8"));
const { x, y, names } = selectExamples(table, {
  features: ["bmi", "blood_pressure"],
  target: "progression",
});
const model = modelOf(fitLinearRegression({ x, y, names }));

console.log(formulaOf(model));
console.log(javaScriptOf(model));
console.log(sqlOf(model));
console.log(JSON.stringify(model, null, 2));
