import type { Examples, Iteration, Objective } from "@descent/core";
import { miniBatches } from "@descent/data";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, gradientDescent, sgd } from "@descent/optimizers";
import { tensAbove150 } from "../../data/people.ts";
import { bowlOf, type Bowl } from "./bowl.ts";
import { lastStep, stochasticShare, type TwoViews } from "./fields.ts";

/** One point of a path: a line through the data, and how well it does on all of them. */
export interface Moment {
  readonly slope: number;
  readonly intercept: number;
  readonly cost: number;
  readonly gradient: number;
}
export interface Runs {
  readonly bowl: Bowl;
  readonly batch: readonly Moment[];
  readonly stochastic: readonly Moment[];
}

function take(iterations: Iterable<Iteration>, cost: Objective): Moment[] {
  const moments: Moment[] = [];
  for (const { params } of iterations) {
    const [intercept = 0, slope = 0] = params;
    const { value, gradient } = cost(params);
    moments.push({ slope, intercept, cost: value, gradient: Math.hypot(...gradient) });
    if (moments.length > lastStep) break;
  }
  return moments;
}

let last: { readonly key: string; readonly runs: Runs } | undefined;

/** Both paths, as our packages walk them. They depend on everything but the step that is shown. */
export function runsOf(state: TwoViews): Runs {
  const key = JSON.stringify({ ...state, step: 0, stochastic: true });
  if (last?.key === key) return last.runs;
  const x = state.heights.map(tensAbove150);
  const people: Examples<readonly number[]> = {
    inputs: x.map((entry) => [entry]),
    targets: state.weights,
  };
  const costOf = meanLoss(linear(1), squaredError);
  const cost: Objective = (params) => costOf(params, people);
  const start = [state.intercept, state.slope];
  const batches = miniBatches(people, { size: 1, seed: state.seed });
  const runs = {
    bowl: bowlOf(cost, x, state.weights),
    batch: take(descend(cost, start, gradientDescent(state.rate)), cost),
    stochastic: take(descend(costOf, start, sgd(state.rate * stochasticShare), { batches }), cost),
  };
  last = { key, runs };
  return runs;
}

/** The moment at a step, or the last one there is. */
export function at(moments: readonly Moment[], step: number): Moment {
  const moment = moments[step] ?? moments.at(-1);
  return moment ?? { slope: 0, intercept: 0, cost: 0, gradient: 0 };
}
