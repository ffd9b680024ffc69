import { add, differentiable, mul, square } from "@descent/autodiff";
import {
  gradientDescent,
  largestCurvature,
  minimize,
} from "@descent/optimizers";

// Steep along x, gentle along y, lowest at (0, 0).
const cost = differentiable((x, y) => add(mul(5, square(x)), square(y)));

// The gradient of such a cost is its second derivatives, times the point.
const curvature = largestCurvature((point) => cost(point).gradient, 2);
console.log("limit", (2 / curvature).toFixed(3));

for (const rate of [1 / curvature, 1.9 / curvature, 2.1 / curvature]) {
  const { report } = minimize(cost, [1, 1], gradientDescent(rate));
  console.log(rate.toFixed(3), report.steps, report.met.join());
}
