import { add, mean, mul, softplus, square, sub, type Scalar } from "@descent/autodiff";
import { convexProblems, rosenbrock, type ObjectiveSubject } from "@descent/conformance";
import type { Loss } from "@descent/core";
import { logisticLoss, squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";

const inputs = [
  [1, 2],
  [-1, 0.5],
  [3, -2],
];
const targets = [1, 0, 1];
const points = [
  [0, 0, 0],
  [1, -2, 0.5],
];

/** Objectives that the packages make, and the first of the test problems. */
export const objectives: readonly ObjectiveSubject[] = [
  ...[...convexProblems(), rosenbrock()].map(({ name, objective, start, minimiser }) => ({
    call: name,
    make: () => objective,
    points: [start, minimiser],
  })),
  meanOf(squaredError, (prediction, target) => square(sub(prediction, target))),
  meanOf(logisticLoss, (logOdds, label) => sub(softplus(logOdds), mul(label, logOdds))),
];

/** The mean loss of a linear model, with the same in the functions of autodiff. */
function meanOf(
  loss: Loss,
  formula: (prediction: Scalar, target: number) => Scalar,
): ObjectiveSubject {
  return {
    call: `meanLoss(linear(2), ${loss.name})`,
    make: () => (params) => meanLoss(linear(2), loss)(params, { inputs, targets }),
    points,
    formula: (a = NaN, b = NaN, c = NaN) =>
      mean(
        inputs.map(([x = NaN, y = NaN], i) =>
          formula(add(a, add(mul(b, x), mul(c, y))), targets[i] ?? NaN),
        ),
      ),
  };
}
