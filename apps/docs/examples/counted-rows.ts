import { readFile } from "node:fs/promises";
import { readCsv, selectExamples } from "@descent/data";
import { fitLinearRegression, precisionWeights } from "@descent/models";

const file = new URL("patients.csv", import.meta.url);
const table = readCsv(await readFile(file, "utf8"));
const { x, y } = selectExamples(table, {
  features: ["cholesterol_ratio"],
  target: "progression",
});

// One row for each value of the feature: the mean of its targets, and how many they were.
const levels = Array.from(new Set(x.values));
const targets = levels.map((level) =>
  y.filter((_, i) => x.values[i] === level),
);
const counts = targets.map((list) => list.length);
const means = targets.map(
  (list) => list.reduce((sum, target) => sum + target, 0) / list.length,
);

const everyone = fitLinearRegression({ x, y });
const weights = precisionWeights(counts); // the variance of a mean is σ²/count
const grouped = fitLinearRegression({ x: levels, y: means, weights });
const unweighted = fitLinearRegression({ x: levels, y: means });
for (const fit of [everyone, grouped, unweighted])
  console.log(fit.data.features.rows, fit.coefficients[0]?.toFixed(6));
