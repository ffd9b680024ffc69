import { miniBatches } from "@descent/data";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { inverseDecay, minimize, sgd } from "@descent/optimizers";

const inputs = Array.from({ length: 100 }, (_, i) => [i / 100]);
const examples = { inputs, targets: inputs.map(([x = 0]) => 2 + 3 * x) };

const cost = meanLoss(linear(1), squaredError);
const rate = inverseDecay({ from: 0.5, decay: 0.001 });
const result = minimize(cost, [0, 0], sgd(rate, { momentum: 0.5 }), {
  batches: miniBatches(examples, { size: 10, seed: 1, epochs: 40 }),
  validation: (params) => cost(params, examples),
});
console.log(result.params.map((entry) => entry.toFixed(3)));
console.log(result.report.sentence);
