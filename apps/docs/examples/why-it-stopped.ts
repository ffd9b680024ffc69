import { differentiable, square } from "@descent/autodiff";
import { gradientDescent, minimize } from "@descent/optimizers";

const bowl = differentiable((theta) => square(theta));

for (const rate of [0.1, 0.5, 1, 2, 1e-18]) {
  const { report } = minimize(bowl, [3], gradientDescent(rate));
  console.log(`${String(rate)}: ${report.sentence}`);
}
