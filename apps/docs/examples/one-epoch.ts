import type { Examples } from "@descent/core";
import { miniBatches } from "@descent/data";
import { halfSquaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, gradientDescent } from "@descent/optimizers";

const cost = meanLoss(linear(1), halfSquaredError);
const line: Examples<readonly number[]> = {
  inputs: [[1], [2], [3]],
  targets: [2, 4, 6],
};

for (const size of [3, 1]) {
  const batches = miniBatches(line, { size, shuffle: false, epochs: 1 });
  for (const { step, params } of descend(
    cost,
    [0, 0],
    gradientDescent(0.01),
    {
      batches,
    },
  )) {
    const [b = 0, m = 0] = params;
    console.log(size, step, m.toFixed(6), b.toFixed(6));
  }
}
