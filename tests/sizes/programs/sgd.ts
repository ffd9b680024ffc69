import { differentiable, square, sub } from "@descent/autodiff";
import { gradientBelow, maxSteps, minimize, sgd, anyOf } from "@descent/optimizers";

const bowl = differentiable((theta) => square(sub(theta, 2)));
const until = anyOf(gradientBelow(1e-6), maxSteps(500));
const { report } = minimize(bowl, [3], sgd(0.1, { momentum: 0.9 }), { until });
console.log(report.sentence);
