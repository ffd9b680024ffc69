import type { Vector } from "@descent/core";
import { batchRows } from "@descent/data";
import { leastSquares } from "@descent/models";
import { costOfAll, costOver, people } from "../../data/people-cost.ts";
import { heights, weights } from "../../data/people.ts";
import { fields, type OneVoteEach } from "./fields.ts";

/** A slope of the cost along m (across) and along b (up). */
export interface Vote {
  readonly m: number;
  readonly b: number;
}
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}
export interface Batch {
  /** The places in the list of people. */
  readonly members: readonly number[];
  readonly mean: Vote;
}
/** How far the mean of a batch of a size is off, in the root mean square. */
export interface Spread {
  readonly size: number;
  readonly measured: number;
  /** σ/√B: draws that do not know of each other. */
  readonly independent: number;
  /** The same for a shuffle, in which nobody comes twice. */
  readonly shuffled: number;
}

const count = heights.length;
/** So many shuffles are measured for each size. */
export const shuffles = 200;

const start: Line = { slope: 0, intercept: 100 };
const fit = leastSquares(
  people.inputs.map(([x = 0]) => x),
  weights,
);
const bottom: Line = { slope: fit.coefficients[0] ?? 0, intercept: fit.intercept };

/** The line at a share of the way from the start to the lowest cost. */
export function lineAt({ down }: Pick<OneVoteEach, "down">): Line {
  const part = down / 100;
  return {
    slope: start.slope + part * (bottom.slope - start.slope),
    intercept: start.intercept + part * (bottom.intercept - start.intercept),
  };
}

const voteOf = ([b = 0, m = 0]: Vector): Vote => ({ m, b });
const paramsOf = ({ slope, intercept }: Line): Vector => [intercept, slope];

/** The gradient that each person alone would give. */
export const votesAt = (line: Line): readonly Vote[] =>
  people.inputs.map((input, i) => {
    const alone = { inputs: [input], targets: [people.targets[i] ?? 0] };
    return voteOf(costOver(paramsOf(line), alone).gradient);
  });

/** The gradient of the cost over all. */
export const voteOfAll = (line: Line): Vote => voteOf(costOfAll(paramsOf(line)).gradient);

const pick = (members: readonly number[]): typeof people => ({
  inputs: members.map((i) => people.inputs[i] ?? []),
  targets: members.map((i) => people.targets[i] ?? 0),
});

/** The batches up to the one that is shown, each with the gradient of its cost. */
export function batchesOf(state: OneVoteEach): readonly Batch[] {
  const params = paramsOf(lineAt(state));
  const batches: Batch[] = [];
  for (const rows of batchRows(count, { size: state.size, seed: state.seed })) {
    const members = Array.from(rows);
    batches.push({ members, mean: voteOf(costOver(params, pick(members)).gradient) });
    if (batches.length > state.step) break;
  }
  return batches;
}

export const away = (one: Vote, other: Vote): number =>
  Math.hypot(one.m - other.m, one.b - other.b);

const rootMean = (squares: number, number: number): number => Math.sqrt(squares / number);

let last: { readonly key: string; readonly spreads: readonly Spread[] } | undefined;

/** What is left of the noise at each batch size, measured over many shuffles and by formula. */
export function spreadsOf({ down, seed }: OneVoteEach): readonly Spread[] {
  const key = `${down} ${seed}`;
  if (last?.key === key) return last.spreads;
  const line = lineAt({ down });
  const votes = votesAt(line);
  const all = voteOfAll(line);
  const squares = new Array<number>(count).fill(0);
  // The first B of a shuffle are a batch of size B: one shuffle serves all sizes.
  for (const order of batchRows(count, { size: count, seed, epochs: shuffles })) {
    const sum = { m: 0, b: 0 };
    order.forEach((person, i) => {
      const vote = votes[person] ?? all;
      sum.m += vote.m;
      sum.b += vote.b;
      const mean = { m: sum.m / (i + 1), b: sum.b / (i + 1) };
      squares[i] = (squares[i] ?? 0) + away(mean, all) ** 2;
    });
  }
  const single = rootMean(
    votes.reduce((sum, vote) => sum + away(vote, all) ** 2, 0),
    count,
  );
  const spreads = squares.map((sum, i) => {
    const size = i + 1;
    const independent = single / Math.sqrt(size);
    const shuffled = independent * Math.sqrt((count - size) / (count - 1));
    // All of them are the mean itself; what rounding leaves of the difference says nothing.
    const measured = size === count ? 0 : rootMean(sum, shuffles);
    return { size, measured, independent, shuffled };
  });
  last = { key, spreads };
  return spreads;
}

/** How far the axes of the votes reach: for all people, whatever batch is shown. */
export function reachOf(votes: readonly Vote[]): {
  readonly m: readonly [number, number];
  readonly b: readonly [number, number];
} {
  const ends = (values: readonly number[]): readonly [number, number] => {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const room = 0.12 * (high - low);
    return [low - room, high + room];
  };
  return { m: ends(votes.map(({ m }) => m)), b: ends(votes.map(({ b }) => b)) };
}

export const everyone = fields.size.max;
