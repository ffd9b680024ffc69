import { listing } from "../../figure/program.ts";
import type { TwoViews } from "./fields.ts";

/** The program that walks the batch path up to the step that is shown. */
export function code(state: TwoViews): string {
  return `import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, gradientDescent } from "@descent/optimizers";

${listing("heights", state.heights)}
${listing("weights", state.weights)}

const cost = meanLoss(linear(1), squaredError);
const people = {
  inputs: heights.map((height) => [(height - 150) / 10]),
  targets: weights,
};
const start = [${state.intercept}, ${state.slope}]; // intercept, slope
const run = descend((line) => cost(line, people), start, gradientDescent(${state.rate}));

for (const { step, params, value } of run) {
  if (step === ${state.step}) {
    console.log(params, value);
    break;
  }
}`;
}
