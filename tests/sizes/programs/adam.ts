import { adam, descend } from "@descent/optimizers";

const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
for (const { step, value } of descend(bowl, [3], adam(0.1))) {
  if (value < 1e-6) break;
  console.log(step, value);
}
