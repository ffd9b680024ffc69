import { mean, square, sub } from "@descent/autodiff";
import type { Cost, Vector } from "@descent/core";
import { testLaws } from "../planted.fixture.js";
import { costLaws } from "./cost-laws.js";
import type { CostSubject } from "./cost-subject.js";

const errors = (predictions: Vector, targets: Vector): number[] =>
  predictions.map((prediction, i) => prediction - (targets[i] ?? NaN));

const meanSquare: Cost = {
  name: "meanSquare",
  value: (predictions, targets) =>
    errors(predictions, targets).reduce((sum, e) => sum + e * e, 0) / predictions.length,
  slopes: (predictions, targets) =>
    errors(predictions, targets).map((e) => (2 * e) / predictions.length),
};

/** The mean square with a bug. */
function bug(change: Partial<Cost>): CostSubject {
  return {
    call: "meanSquare",
    make: () => ({ ...meanSquare, ...change }),
    formula: (predictions, targets) =>
      mean(predictions.map((prediction, i) => square(sub(prediction, targets[i] ?? NaN)))),
  };
}

let asked = 0;

testLaws<CostSubject>(costLaws, [bug({})], {
  "is named by its call": { "another name": bug({ name: "mean" }) },
  "is pure": {
    "writing to the predictions": bug({
      slopes: (predictions) => {
        (predictions as number[])[0] = 0;
        return predictions;
      },
    }),
    "a counter": bug({ value: () => ++asked }),
  },
  "has the value of its formula": {
    "a sum": bug({
      value: (predictions, targets) =>
        errors(predictions, targets).reduce((sum, e) => sum + e * e, 0),
    }),
  },
  "has the slopes of its formula": {
    "the slopes of a sum": bug({
      slopes: (predictions, targets) => errors(predictions, targets).map((e) => 2 * e),
    }),
    "one too few": bug({
      slopes: (predictions, targets) => meanSquare.slopes(predictions, targets).slice(1),
    }),
  },
});
