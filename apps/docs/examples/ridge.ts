import { standardize, toRows } from "@descent/data";
import { squaredError } from "@descent/losses";
import { leastSquares, linear, meanLoss } from "@descent/models";
import {
  anyOf,
  chain,
  learningRate,
  maxSteps,
  minimize,
  stepBelow,
  weightDecay,
} from "@descent/optimizers";

// Two columns that are nearly the same.
const table = standardize([
  [1, 1.1],
  [2, 1.9],
  [3, 3.2],
  [4, 3.9],
  [5, 4.9],
]).matrix;
const examples = {
  inputs: toRows(table),
  targets: [-2, -1.4, 0.3, 0.9, 2.2],
};
const cost = meanLoss(linear(2), squaredError);
console.log(
  leastSquares(table, examples.targets).conditionNumber?.toFixed(1),
);

for (const decay of [0, 0.1, 1]) {
  const { params, report } = minimize(
    (params) => cost(params, examples),
    [0, 0, 0],
    chain(weightDecay(decay), learningRate(0.2)),
    { until: anyOf(stepBelow(1e-9), maxSteps(100_000)) },
  );
  console.log(
    decay,
    params.slice(1).map((entry) => entry.toFixed(3)),
    report.steps,
  );
}
