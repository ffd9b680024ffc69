import { differentiable, square } from "@descent/autodiff";
import {
  gradientBelow,
  gradientDescent,
  maxSteps,
  minimize,
  stepBelow,
  valueBelow,
  valueChangeBelow,
} from "@descent/optimizers";

const bowl = differentiable((theta) => square(theta));

for (const until of [
  maxSteps(100),
  stepBelow(1e-6),
  valueChangeBelow(1e-12),
  valueBelow(1e-12),
  gradientBelow(1e-6),
]) {
  const { report } = minimize(bowl, [3], gradientDescent(0.1), { until });
  console.log(report.met.join(), report.steps, report.converged);
}
