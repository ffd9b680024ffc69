import type { Schedule, Vector } from "@descent/core";
import { miniBatches } from "@descent/data";
import { constant, descend, inverseDecay, sgd } from "@descent/optimizers";
import { costOfAll, costOver, people, tensAbove170 } from "../../data/people-cost.ts";
import { heights, weights } from "../../data/people.ts";
import type { Place } from "../../figure/map.ts";
import { bowlOf, type Bowl } from "../two-views/bowl.ts";
import { lastStep, type ThreeWays } from "./fields.ts";

export interface Moment {
  /** Slope across, intercept up. */
  readonly place: Place;
  /** The cost over all people, above its lowest value. */
  readonly excess: number;
  /** How many examples had been looked at. */
  readonly seen: number;
}
export interface Way {
  readonly name: "batch" | "mini" | "stochastic";
  readonly size: number;
  readonly moments: readonly Moment[];
  /** The excess after each example, which stays until the next step. */
  readonly excess: readonly number[];
}

export const start: Vector = [100, 0];
export const bowl: Bowl = bowlOf(costOfAll, heights.map(tensAbove170), weights);
const everyone = heights.length;

/** The learning rate falls with the examples seen, however many there are to the step. */
const rateOf = ({ rate, decay }: ThreeWays, size: number): Schedule =>
  size === everyone || decay === 0
    ? constant(rate)
    : inverseDecay({ from: rate, decay: (decay * size) / everyone });

function walk(state: ThreeWays, name: Way["name"], size: number): Way {
  const moments: Moment[] = [];
  const batches = miniBatches(people, { size, seed: state.seed });
  const sizes = batches[Symbol.iterator]();
  let seen = 0;
  for (const { params } of descend(costOver, start, sgd(rateOf(state, size)), { batches })) {
    const [intercept = 0, slope = 0] = params;
    const excess = costOfAll(params).value - bowl.lowest;
    moments.push({ place: [slope, intercept], excess, seen });
    const batch = sizes.next();
    seen += batch.done === true ? 0 : batch.value.targets.length;
    if (seen > lastStep) break;
  }
  const excess = moments.flatMap((moment, i) =>
    Array.from(
      { length: (moments[i + 1]?.seen ?? lastStep + 1) - moment.seen },
      () => moment.excess,
    ),
  );
  return { name, size, moments, excess };
}

let last: { readonly key: string; readonly ways: readonly Way[] } | undefined;

/** All examples to the step, a few, and one: the same seed deals the same order. */
export function waysOf(state: ThreeWays): readonly Way[] {
  const key = JSON.stringify({ ...state, step: 0 });
  if (last?.key === key) return last.ways;
  const ways = [
    walk(state, "batch", everyone),
    walk(state, "mini", state.size),
    walk(state, "stochastic", 1),
  ];
  last = { key, ways };
  return ways;
}

/** Where a way stands once so many examples have been seen. */
export function at({ moments }: Way, seen: number): Moment {
  const moment = moments.findLast((one) => one.seen <= seen);
  return moment ?? { place: [0, 100], excess: 0, seen: 0 };
}
