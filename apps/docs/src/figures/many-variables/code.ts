import { patients } from "../../data/patients.ts";
import type { ManyVariables } from "./fields.ts";
import { problem } from "./problem.ts";
import { runOf } from "./runs.ts";

const rows = patients.rows
  .map((row, i) => `  [${[...row, patients.progression[i] ?? 0].join(", ")}],\n`)
  .join("");

const penalty = (ridge: number, largest: number): string =>
  ridge === 0
    ? `  return { value: value / ${largest}, gradient: gradient.map((slope) => slope / ${largest}) };`
    : `  const pulled = params.map((entry, i) => (i === 0 ? 0 : ${ridge} * entry));
  const penalty = params.reduce((sum, entry, i) => sum + entry * (pulled[i] ?? 0), 0);
  return {
    value: (value + penalty) / ${largest},
    gradient: gradient.map((slope, i) => (slope + 2 * (pulled[i] ?? 0)) / ${largest}),
  };`;

/** The program that walks to the step that is shown. */
export function code(state: ManyVariables): string {
  const { standard, ridge, step } = state;
  const { entry, values, moments } = runOf(state);
  const { largest } = problem(state).spectrum;
  const data = ["standardize", ...(standard ? ["toRows"] : [])].join(", ");
  return `import { ${data} } from "@descent/data";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { ${[entry.name, "descend"].sort().join(", ")} } from "@descent/optimizers";

// Body mass index, blood pressure, total, LDL and HDL cholesterol, log of triglycerides; progression.
const patients = [
${rows}];
const columns = patients.map((row) => row.slice(0, -1));
const inputs = ${standard ? "toRows(standardize(columns).matrix)" : "columns"};
const targets = Array.from(standardize(patients.map((row) => row[6] ?? 0)).matrix.values);
const cost = meanLoss(linear(6), squaredError);

// Default rates are for a largest curvature of 1; that of this cost is ${largest}.
const objective = (params: readonly number[]) => {
  const { value, gradient } = cost(params, { inputs, targets });
${penalty(ridge, largest)}
};
const optimizer = ${entry.make(values).name};

for (const { step, params, value } of descend(objective, [0, 0, 0, 0, 0, 0, 0], optimizer)) {
  if (step === ${Math.min(step, moments.length - 1)}) {
    console.log(params, value);
    break;
  }
}`;
}
