import type { TwoViews } from "./fields.ts";

/** A list of numbers as it is written in a program, on two lines. */
export const rows = (name: string, values: readonly number[]): string => {
  const half = Math.ceil(values.length / 2);
  return `const ${name} = [\n  ${values.slice(0, half).join(", ")},\n  ${values.slice(half).join(", ")},\n];`;
};

/** The program that walks the batch path up to the step that is shown. */
export function code(state: TwoViews): string {
  return `import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, gradientDescent } from "@descent/optimizers";

${rows("heights", state.heights)}
${rows("weights", state.weights)}

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
