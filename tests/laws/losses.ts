import { abs, add, div, mul, softplus, square, sub, value, type Scalar } from "@descent/autodiff";
import type { LossSubject } from "@descent/conformance";
import {
  absoluteError,
  halfSquaredError,
  huberLoss,
  logCoshLoss,
  logisticLoss,
  quantileLoss,
  squaredError,
} from "@descent/losses";

/** Every loss of one example, with its formula. */
export const losses: readonly LossSubject[] = [
  {
    call: "squaredError",
    make: () => squaredError,
    formula: (prediction, target) => square(sub(prediction, target)),
  },
  {
    call: "halfSquaredError",
    make: () => halfSquaredError,
    formula: (prediction, target) => div(square(sub(prediction, target)), 2),
  },
  {
    call: "absoluteError",
    make: () => absoluteError,
    formula: (prediction, target) => abs(sub(prediction, target)),
    kinks: (target) => [target],
  },
  {
    call: "huberLoss(1.5)",
    make: () => huberLoss(1.5),
    formula: (prediction, target) => huber(sub(prediction, target), 1.5),
    kinks: (target) => [target - 1.5, target + 1.5],
  },
  {
    call: "logCoshLoss",
    make: () => logCoshLoss,
    // ln cosh r = r + ln(1 + e^(−2r)) − ln 2, which does not overflow as cosh does.
    formula: (prediction, target) => {
      const error = sub(prediction, target);
      return sub(add(error, softplus(mul(-2, error))), Math.LN2);
    },
  },
  {
    call: "quantileLoss(0.75)",
    make: () => quantileLoss(0.75),
    formula: (prediction, target) => pinball(sub(prediction, target), 0.75),
    kinks: (target) => [target],
  },
  {
    call: "logisticLoss",
    make: () => logisticLoss,
    formula: (logOdds, label) => sub(softplus(logOdds), mul(label, logOdds)),
    targets: [0, 1],
    except: {
      "is zero where the prediction is the target":
        "the prediction is log-odds, the target a label",
    },
  },
];

function huber(error: Scalar, delta: number): Scalar {
  return Math.abs(value(error)) <= delta
    ? div(square(error), 2)
    : mul(delta, sub(abs(error), delta / 2));
}

/** The slope at the kink is 0 by choice. */
function pinball(error: Scalar, quantile: number): Scalar {
  if (value(error) === 0) return mul(0, error);
  return mul(value(error) > 0 ? 1 - quantile : -quantile, error);
}
