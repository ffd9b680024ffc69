import { differentiable, square } from "@descent/autodiff";
import {
  allOf,
  anyOf,
  gradientBelow,
  gradientDescent,
  maxSteps,
  minimize,
  stepBelow,
  timeLimit,
} from "@descent/optimizers";

const bowl = differentiable((theta) => square(theta));
const until = anyOf(
  allOf(gradientBelow(1e-6), stepBelow(1e-6)),
  maxSteps(500),
  timeLimit(60_000),
);

for (const rate of [0.1, 0.001]) {
  const { report } = minimize(bowl, [3], gradientDescent(rate), { until });
  console.log(report.converged, report.sentence);
}
