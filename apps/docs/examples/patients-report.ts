import { readFile } from "node:fs/promises";
import { readCsv, selectExamples } from "@descent/data";
import {
  advice,
  fitLinearRegression,
  inference,
  pulls,
} from "@descent/models";

const file = new URL("patients.csv", import.meta.url);
const table = readCsv(await readFile(file, "utf8"));
const { x, y, names, rows } = selectExamples(table, {
  features: ["bmi", "total_cholesterol", "ldl", "hdl", "log_triglycerides"],
  target: "progression",
});
const fit = fitLinearRegression({ x, y, names });
const { method, engine, conditionNumber, sentence } = fit.report;
console.log(method, "by", engine);
console.log(sentence);
console.log(conditionNumber?.toFixed(1), fit.distanceToExact < 1e-6);
console.log(advice(fit).sentence);

// Who is loud: the records that move the answer most.
const found = inference(fit);
if (found.available) {
  const cook = found.cooksDistances.map((distance) => distance ?? 0);
  const loudest = cook.indexOf(Math.max(...cook));
  console.log(rows[loudest], cook[loudest]?.toFixed(3));
}
console.log(Math.max(...pulls(fit)).toFixed(4));
