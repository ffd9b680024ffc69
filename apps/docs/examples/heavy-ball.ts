import { add, differentiable, div, square } from "@descent/autodiff";
import {
  gradientBelow,
  gradientDescent,
  minimize,
  sgd,
} from "@descent/optimizers";

const condition = 100;
const valley = differentiable((along, across) =>
  div(add(div(square(along), condition), square(across)), 2),
);

const root = Math.sqrt(condition);
const plain = gradientDescent(2 / (1 + 1 / condition));
const heavy = sgd(4 / (1 + 1 / root) ** 2, {
  momentum: ((root - 1) / (root + 1)) ** 2,
});

for (const optimizer of [plain, heavy]) {
  const until = gradientBelow(1e-6);
  const { report } = minimize(valley, [10, 1], optimizer, { until });
  console.log(report.steps, report.converged);
}
