import { anyOf, gradientBelow, gradientDescent, maxSteps, minimize } from "@descent/optimizers";

const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
const until = anyOf(gradientBelow(1e-6), maxSteps(500));
console.log(minimize(bowl, [3], gradientDescent(0.1), { until }).report.sentence);
