import type { Examples, Objective, Optimizer } from "@descent/core";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import {
  anyOf,
  descend,
  gradientBelow,
  gradientDescent,
  maxSteps,
  minimize,
  type Report,
} from "@descent/optimizers";
import { heights, tensAbove150, weights } from "../../data/people.ts";
import type { Place } from "../../figure/map.ts";
import { bowlOf, type Bowl } from "../two-views/bowl.ts";
import { lastStep, type InTurn } from "./fields.ts";
import { limitInTurn } from "./limit.ts";
import { inTurn } from "./optimizer.ts";

/** Arrived when the gradient is no longer than this; given up after so many steps. */
export const threshold = 1e-3;
const most = 1000;

const meanHeight = heights.reduce((sum, height) => sum + height, 0) / heights.length;
/** Where heights are measured from, in centimetres. */
export const zeroOf = ({ zero }: Pick<InTurn, "zero">): number =>
  zero === "tall" ? 150 : meanHeight;

interface Ground {
  readonly cost: Objective;
  readonly bowl: Bowl;
  /** The largest stable rates. */
  readonly limits: { readonly together: number; readonly inTurn: number };
}

const grounds = new Map<string, Ground>();

/** The cost of a line through the 24 people, as a function of intercept and slope. */
function groundOf({ zero }: Pick<InTurn, "zero">): Ground {
  const known = grounds.get(zero);
  if (known !== undefined) return known;
  const shift = tensAbove150(zeroOf({ zero }));
  const x = heights.map((height) => tensAbove150(height) - shift);
  const people: Examples<readonly number[]> = {
    inputs: x.map((entry) => [entry]),
    targets: weights,
  };
  const costOf = meanLoss(linear(1), squaredError);
  const cost: Objective = (params) => costOf(params, people);
  const bowl = bowlOf(cost, x, weights);
  const ground = { cost, bowl, limits: { together: bowl.limit, inTurn: limitInTurn(bowl) } };
  grounds.set(zero, ground);
  return ground;
}

/** A point of a path: slope across, intercept up, and what the cost is above its lowest there. */
export interface Moment {
  readonly place: Place;
  readonly excess: number;
}
export interface Run {
  readonly moments: readonly Moment[];
  /** How it ends, if it is left to itself. */
  readonly report: Report;
}
export interface Runs extends Ground {
  readonly together: Run;
  readonly turned: Run;
}

function runOf({ cost, bowl }: Ground, start: readonly number[], optimizer: Optimizer<null>): Run {
  const moments: Moment[] = [];
  for (const { step, params, value } of descend(cost, start, optimizer)) {
    const [intercept = 0, slope = 0] = params;
    moments.push({ place: [slope, intercept], excess: value - bowl.lowest });
    if (step === lastStep) break;
  }
  const until = anyOf(gradientBelow(threshold, { norm: "euclidean" }), maxSteps(most));
  return { moments, report: minimize(cost, start, optimizer, { until }).report };
}

let last: { readonly key: string; readonly runs: Runs } | undefined;

/** Both paths. They depend on everything but the step that is shown. */
export function runsOf(state: InTurn): Runs {
  const key = JSON.stringify({ ...state, step: 0 });
  if (last?.key === key) return last.runs;
  const ground = groundOf(state);
  const start = [state.intercept, state.slope];
  const order = state.order === "slope" ? [1, 0] : [0, 1];
  const runs = {
    ...ground,
    together: runOf(ground, start, gradientDescent(state.rate)),
    turned: runOf(ground, start, inTurn(state.rate, order)),
  };
  last = { key, runs };
  return runs;
}

/** The way in turn with its corners: one parameter moves, then the other. */
export function corners(moments: readonly Moment[], { order }: InTurn): readonly Place[] {
  return moments.flatMap(({ place }, step) => {
    const before = moments[step - 1]?.place;
    if (before === undefined) return [place];
    const corner: Place = order === "slope" ? [place[0], before[1]] : [before[0], place[1]];
    return [corner, place];
  });
}

/** The moment at a step, or the last one there is. */
export const at = ({ moments }: Run, step: number): Moment =>
  moments[step] ?? moments.at(-1) ?? { place: [0, 0], excess: 0 };
