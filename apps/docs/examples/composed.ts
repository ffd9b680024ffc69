import { add, differentiable, mul, square, sub } from "@descent/autodiff";
import {
  anyOf,
  chain,
  clipNorm,
  cosineDecay,
  gradientBelow,
  learningRate,
  maxSteps,
  minimize,
  momentum,
} from "@descent/optimizers";

const valley = differentiable((x, y) =>
  add(square(sub(x, 1)), mul(10, square(sub(y, x)))),
);
const optimizer = chain(
  clipNorm(5),
  momentum(0.9),
  learningRate(cosineDecay({ from: 0.02, steps: 500 })),
);

const result = minimize(valley, [-3, 4], optimizer, {
  until: anyOf(gradientBelow(1e-4), maxSteps(500)),
});
console.log(result.params.map((entry) => entry.toFixed(3)));
console.log(result.report.sentence);
