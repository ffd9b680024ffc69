import { expect, test } from "vitest";
import { fitLinearRegression } from "./fit-linear-regression.js";
import { advice } from "./inference/advice.js";
import { inference } from "./inference/inference.js";
import { pulls } from "./inference/pulls.js";
import { summary } from "./inference/summary.js";
import { fitLogisticRegression } from "./logistic/fit-logistic-regression.js";
import { logisticInference } from "./logistic/logistic-inference.js";
import { emptyStream, fitStream, partialFit } from "./stream/index.js";

const streamed = fitStream(partialFit(emptyStream({ columns: 1 }), { x: [1, 2, 3], y: [1, 2, 4] }));
const linear = fitLinearRegression({ x: [1, 2, 3], y: [1, 2, 4] });
const logistic = fitLogisticRegression({ x: [1, 2, 3, 4], y: [0, 1, 0, 1] });

test.each([
  ["inference", inference],
  ["summary", summary],
  ["advice", advice],
  ["pulls", pulls],
] as const)("%s refuses what is no linear fit", (call, of) => {
  for (const no of [undefined, null, {}, [1, 2], linear.params])
    expect(() => of(no as never)).toThrow(`${call}(fit): must be by fitLinearRegression, got`);
  expect(() => of(streamed as never)).toThrow("streamInference and streamSummary are for fits by");
  expect(() => of(logistic as never)).toThrow(
    "got a value of type object. logisticInference is for fits by fitLogisticRegression",
  );
});

test("logisticInference refuses what is no logistic fit", () => {
  for (const no of [undefined, {}, linear])
    expect(() => logisticInference(no as never)).toThrow(
      "logisticInference(fit): must be by fitLogisticRegression, got",
    );
});
