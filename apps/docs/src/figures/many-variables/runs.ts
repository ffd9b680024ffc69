import type { OptimizerEntry, Vector } from "@descent/core";
import { descend } from "@descent/optimizers";
import { optimizers } from "@descent/optimizers/registry";
import { defaultsOf, spread, type Values } from "../../optimizers/setting-fields.ts";
import { walkOf, type Walk } from "../../optimizers/walk.ts";
import { lastStep, type ManyVariables } from "./fields.ts";
import { problem, type Problem } from "./problem.ts";

export interface Moment {
  readonly params: Vector;
  /** In standard units, in the order of the columns. */
  readonly coefficients: Vector;
  readonly excess: number;
}
export interface Run extends Walk<Moment> {
  readonly entry: OptimizerEntry;
  readonly values: Values;
}

/** How many learning rates are tried for each optimizer. */
export const tried = 9;

function walk(entry: OptimizerEntry, values: Values, on: Problem): Walk<Moment> {
  return walkOf(
    descend(on.objective, on.start, entry.make(values)),
    lastStep,
    ({ value }) => value,
    ({ params }, value) => ({
      params,
      coefficients: on.coefficients(params),
      excess: Math.max(0, value - on.lowest),
    }),
  );
}

/** The learning rate out of nine with which it gets lowest, without a penalty. */
function bestValues(entry: OptimizerEntry, standard: boolean): Values {
  const usual = defaultsOf(entry);
  const [rate] = entry.settings;
  if (rate?.name !== "rate") return usual;
  const on = problem({ standard, ridge: 0 });
  let best = { values: usual, excess: Infinity };
  for (const value of spread(rate, tried)) {
    const values = { ...usual, rate: Number(value.toPrecision(3)) };
    const { moments, ended } = walk(entry, values, on);
    const { excess = Infinity } = moments.at(-1) ?? {};
    if (ended !== "diverged" && excess < best.excess) best = { values, excess };
  }
  return best.values;
}

const tuned = new Map<string, Values>();
let last: { readonly key: string; readonly run: Run } | undefined;

export function runOf(state: ManyVariables): Run {
  const { standard, ridge } = state;
  const [first] = optimizers;
  const entry = optimizers.find(({ name }) => name === state.optimizer) ?? first;
  if (entry === undefined) throw new Error("the registry is empty");
  const key = `${entry.name} ${String(standard)}`;
  const whole = `${key} ${ridge}`;
  if (last?.key === whole) return last.run;
  const values = tuned.get(key) ?? bestValues(entry, standard);
  tuned.set(key, values);
  const run = { entry, values, ...walk(entry, values, problem(state)) };
  last = { key: whole, run };
  return run;
}

const nothing: Moment = { params: [], coefficients: [], excess: 0 };
/** The moment at a step, or the last one before the run ended. */
export const at = ({ moments }: Run, step: number): Moment =>
  moments[step] ?? moments.at(-1) ?? nothing;

/** How far the coefficient that is farthest off is from where it belongs. */
export function farthest(now: Moment, { exact }: Problem): { index: number; distance: number } {
  return exact.reduce(
    (far, coefficient, index) => {
      const distance = Math.abs((now.coefficients[index] ?? 0) - coefficient);
      return distance > far.distance ? { index, distance } : far;
    },
    { index: 0, distance: 0 },
  );
}
