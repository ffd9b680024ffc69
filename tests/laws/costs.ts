import { abs, div, mean, square, sub, type Scalar } from "@descent/autodiff";
import type { CostSubject } from "@descent/conformance";
import type { Vector } from "@descent/core";
import { absoluteError, halfMse, meanOf, mse } from "@descent/losses";

/** Every cost of many examples, with its formula. */
export const costs: readonly CostSubject[] = [
  {
    call: "mse",
    make: () => mse,
    formula: (predictions, targets) => mean(errors(predictions, targets).map(square)),
  },
  {
    call: "halfMse",
    make: () => halfMse,
    formula: (predictions, targets) => div(mean(errors(predictions, targets).map(square)), 2),
  },
  {
    call: "meanOf(absoluteError)",
    make: () => meanOf(absoluteError),
    formula: (predictions, targets) => mean(errors(predictions, targets).map(abs)),
  },
];

function errors(predictions: readonly Scalar[], targets: Vector): Scalar[] {
  return predictions.map((prediction, i) => sub(prediction, targets[i] ?? NaN));
}
