import {
  type Batches,
  type Evaluation,
  type Iteration,
  type Json,
  type Optimizer,
  type Vector,
} from "@descent/core";
import { seededRandom } from "@descent/data";
import { descend } from "@descent/optimizers";
import { significant } from "../figure/format.ts";
import type { Place } from "../figure/map.ts";
import type { Surface } from "./surfaces.ts";
import { walkOf, type Walk } from "./walk.ts";

/** Where a run was, what was left of its cost, and what it remembered. */
export interface Moment {
  readonly place: Place;
  /** The cost above its minimum, which rounding may put a little below 0. */
  readonly excess: number;
  readonly gradient: Vector;
  readonly evaluations: number;
  readonly state: Json;
}
export type Run = Walk<Moment>;

/** Each batch tilts the cost by a slope of its own; on average they do not. */
const seed = 5;
const random = seededRandom(seed);
const tilts: readonly Vector[] = Array.from({ length: 1000 }, () => [
  2 * random() - 1,
  2 * random() - 1,
]);
const batches: Batches<Vector> = {
  from: (step) => tilts.slice(step),
  stepsPerEpoch: tilts.length,
  [Symbol.iterator]: () => tilts[Symbol.iterator](),
};

const tilted =
  ({ objective }: Surface, noise: number) =>
  (params: Vector, tilt: Vector): Evaluation => {
    const { value, gradient } = objective(params);
    const along = params.reduce((sum, entry, i) => sum + entry * (tilt[i] ?? 0), 0);
    return {
      value: value + noise * along,
      gradient: gradient.map((slope, i) => slope + noise * (tilt[i] ?? 0)),
    };
  };

function momentOf(now: Iteration<Json>, value: number, { minimum }: Surface): Moment {
  const { params, gradient, evaluations, state } = now;
  const [across = 0, up = 0] = params;
  const excess = Math.max(0, value - minimum);
  return { place: [across, up], excess, gradient, evaluations, state };
}

/**
 * So many steps from a start; fewer if the run diverges or no step is found. With noise,
 * each step sees the cost tilted by some slope of up to that size.
 */
export function runOf(
  optimizer: Optimizer,
  surface: Surface,
  start: Place,
  steps: number,
  noise = 0,
): Run {
  const iterations =
    noise === 0
      ? descend(surface.objective, start, optimizer)
      : descend(tilted(surface, noise), start, optimizer, { batches });
  // With noise a run is judged by the true cost.
  const valueOf = (now: Iteration<Json>): number =>
    noise === 0 ? now.value : surface.objective(now.params).value;
  return walkOf(iterations, steps, valueOf, (now, value) => momentOf(now, value, surface));
}

/** The program lines that make a noisy cost of `cost`, for the same batches. */
export const noiseProgram = (noise: number): string => `const random = seededRandom(${seed});
const tilts = Array.from({ length: 1000 }, () => [2 * random() - 1, 2 * random() - 1]);
const batches = {
  from: (step: number) => tilts.slice(step),
  stepsPerEpoch: tilts.length,
  [Symbol.iterator]: () => tilts[Symbol.iterator](),
};
// What a batch shows of the cost: tilted by a slope of its own.
const noisy = (params: readonly number[], tilt: readonly number[]) => {
  const { value, gradient } = cost(params);
  return {
    value: params.reduce((sum, entry, i) => sum + ${noise} * entry * (tilt[i] ?? 0), value),
    gradient: gradient.map((slope, i) => slope + ${noise} * (tilt[i] ?? 0)),
  };
};`;

const nowhere: Moment = { place: [0, 0], excess: 0, gradient: [0, 0], evaluations: 0, state: null };

/** The moment after so many steps, or the last one before it ended. */
export const atStep = ({ moments }: Run, step: number): Moment =>
  moments[step] ?? moments.at(-1) ?? nowhere;

/** The moment that so many evaluations of cost and gradient lead to. */
export const atEvaluations = ({ moments }: Run, count: number): Moment =>
  moments.findLast(({ evaluations }) => evaluations <= count) ?? moments[0] ?? nowhere;

/** What is left of a cost, as it is shown; below this it is only rounding. */
export const leftOver = (excess: number): string =>
  excess < 1e-30 ? "none" : significant(excess, 2);
