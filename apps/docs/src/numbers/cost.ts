import { squaredError, huberLoss, absoluteError, mse, halfMse, meanOf } from "@descent/losses";
import { fitLinearRegression, leastSquares, linear } from "@descent/models";
import { costsOf } from "../figures/scaled-costs/costs.ts";

/** Three people of whom one is missed by far. */
const predictions = [1, 2, 10];
const targets = [0, 0, 0];

/** The line ŷ = 0 + 0.5 x on three points of the line y = x. */
const line = linear(1);
const x = [1, 2, 3];
const halfway = x.map((input) => line.predict([0, 0.5], [input]));

interface Outlier {
  readonly count: number;
  /** By how much one target that is 100 too high at the end of [0, 1] moves the slope of the line. */
  readonly squared: number;
  readonly huber: number;
}
function outlier(count: number): Outlier {
  const inputs = Array.from({ length: count }, (_, index) => index / (count - 1));
  const targets = inputs.map((input, index) => (index === count - 1 ? input + 100 : input));
  const robust = fitLinearRegression({
    x: inputs,
    y: targets,
    loss: huberLoss(1.345),
  });
  return {
    count,
    squared: (leastSquares(inputs, targets).coefficients[0] ?? 0) - 1,
    huber: (robust.coefficients[0] ?? 0) - 1,
  };
}

/** The numbers on the page about loss and cost. */
export const cost = {
  losses: predictions.map((prediction) => squaredError.value(prediction, 0)),
  mse: mse.value(predictions, targets),
  absolute: meanOf(absoluteError).value(predictions, targets),
  line: { mse: mse.value(halfway, x), halfMse: halfMse.value(halfway, x) },
  scaled: costsOf({ start: 0, rate: 0.06, copies: 1, fold: "same" }),
  doubled: costsOf({ start: 0, rate: 0.06, copies: 2, fold: "same" }),
  outliers: [10, 100, 1000].map(outlier),
};
