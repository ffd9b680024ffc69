import { huberLoss } from "@descent/losses";
import { maxSteps } from "@descent/optimizers";
import { expect, test } from "vitest";
import { fitLinearRegression } from "../fit-linear-regression.js";
import { frequencyWeights } from "../weights.js";
import { heights, weights } from "../women.fixture.js";
import { summary } from "./summary.js";

test("the table that R prints for its data set women", () => {
  // R: summary(lm(weight ~ height, women)).
  const text = summary(fitLinearRegression({ x: heights, y: weights, names: ["height"] }));
  const lines = text.split("\n");
  const row = (name: string): readonly string[] =>
    (lines.find((line) => line.startsWith(name)) ?? "").split(/ {2,}/);
  expect(row("(intercept)").slice(1, 5)).toEqual(["-87.5167", "5.937", "-14.74", "1.71e-9"]);
  expect(row("height").slice(1, 5)).toEqual(["3.45", "0.09114", "37.86", "1.09e-14"]);
  expect(text).toContain("Residual standard error 1.52501 on 13 degrees of freedom");
  expect(text).toContain("R² (centred) 0.99101, adjusted 0.990318");
  expect(text).toContain("F 1433.02 on 1 and 13 degrees of freedom, p 1.09e-14");
});

test("without inference the reason, without an intercept the other R², and always the warnings", () => {
  const x = heights.map((height, i) => [height, 7, i]);
  const names = ["height", "seven", "number"];
  const text = summary(fitLinearRegression({ x, y: weights, names }));
  expect(text).toContain("Warning: column seven is constant and tells nothing");
  expect(text).toContain("Columns that depend on others (");
  expect(text).toContain("Condition number infinite");
  const origin = summary(fitLinearRegression({ x: heights, y: weights, intercept: false }));
  expect(origin).toContain("R² (uncentred) 0.99");
  expect(origin).not.toContain("(intercept)");
  const counted = { x: heights, y: weights, weights: frequencyWeights(heights.map(() => 2)) };
  expect(summary(fitLinearRegression(counted))).toContain(
    "30 examples, 2 parameters, frequency weights",
  );
  const many = { ...counted, weights: frequencyWeights(heights.map((_, i) => 1e6 + i)) };
  expect(summary(fitLinearRegression(many))).toContain("15000105 examples,");
  const robust = summary(fitLinearRegression({ ...counted, loss: huberLoss(1), intercept: false }));
  expect(robust).toContain("column 0");
  expect(robust).not.toContain("(intercept)");
  const raw = summary(
    fitLinearRegression({ x: heights.map((x) => x - 60), y: weights, standardize: false }),
  );
  expect(raw).toMatch(/Condition number [\d.]+\nConverged/);
  const early = fitLinearRegression({
    x: heights,
    y: weights,
    learningRate: 1e-3,
    until: maxSteps(3),
  });
  expect(summary(early)).toContain("The fit did not converge. Stopped after 3 steps");
  expect(() => summary(early, 2)).not.toThrow("table");
});
