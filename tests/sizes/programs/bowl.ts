import { differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";

const bowl = differentiable((theta) => square(theta));
for (const { step, params } of descend(bowl, [3], gradientDescent(0.1))) {
  console.log(step, params[0]);
  if (step === 10) break;
}
