import { differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";

const bowl = differentiable((theta) => square(theta));

for (const { step, params, gradient } of descend(
  bowl,
  [3],
  gradientDescent(0.1),
)) {
  console.log(step, params[0]?.toFixed(3), gradient[0]?.toFixed(3));
  if (step === 9) break;
}
