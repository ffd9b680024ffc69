import { add, differentiable, square } from "@descent/autodiff";
import type { Objective, Optimizer } from "@descent/core";
import { halfSquaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, gradientDescent } from "@descent/optimizers";

// The second parameter sees what has become of the first.
const inTurn = (rate: number): Optimizer<null> => ({
  name: `inTurn(${rate})`,
  init: () => null,
  update([slope = 0], state, { params: [first = 0, second = 0], evaluate }) {
    const change = rate * slope;
    const [, later = 0] = evaluate([first - change, second]).gradient;
    return [[change, rate * later], state];
  },
});

const bowl = differentiable((x, y) => add(square(x), square(y)));
const points = { inputs: [[1], [2], [3]], targets: [1, 2, 3] };
const mean = meanLoss(linear(1), halfSquaredError);
const line: Objective = (params) => mean(params, points);

const costs: [string, Objective, number[]][] = [
  ["round bowl", bowl, [3, 4]],
  ["line", line, [0, 0]],
];
for (const [name, cost, start] of costs)
  for (const optimizer of [gradientDescent(0.1), inTurn(0.1)])
    for (const { step, params } of descend(cost, start, optimizer)) {
      if (step > 0)
        console.log(
          name,
          optimizer.name,
          params.map((p) => p.toFixed(4)).join(" "),
        );
      if (step === 2) break;
    }
