import { heights } from "../data/people.ts";
import { settleAll } from "../figure/field.ts";
import { fields as voteFields } from "../figures/one-vote-each/fields.ts";
import { shuffles, spreadsOf, votesAt, lineAt } from "../figures/one-vote-each/votes.ts";
import { epochs, fields as wayFields } from "../figures/three-ways/fields.ts";
import { at, waysOf, type Way } from "../figures/three-ways/run.ts";

const count = heights.length;
const votes = settleAll(voteFields, { down: 100 });
const spreads = spreadsOf(votes);
const ways = settleAll(wayFields);

/** The excess of a single-person descent at a rate, in the mean of its last epochs and many seeds. */
function unrest(rate: number): number {
  const settled = Array.from({ length: 40 }, (_, seed) =>
    waysOf({ ...ways, rate, seed: seed + 1 })
      .filter(({ name }) => name === "stochastic")
      .flatMap(({ excess }) => excess.slice(10 * count)),
  ).flat();
  return settled.reduce((sum, value) => sum + value, 0) / settled.length;
}

const after = (way: Way, epoch: number): number => at(way, epoch * count).excess;

/** The numbers on the page about batches. */
export const batchAndStochastic = {
  count,
  shuffles,
  epochs,
  /** At the lowest cost: the spread of the votes of 1, 4 and 16 people, and by formula. */
  spreads: [1, 4, 16].map((size) => spreads[size - 1]),
  /** The longest and the shortest single vote there. */
  votes: votesAt(lineAt(votes))
    .map(({ m, b }) => Math.hypot(m, b))
    .toSorted((one, other) => other - one),
  rate: ways.rate,
  size: ways.size,
  compared: [1, 5, epochs],
  fixed: waysOf(ways).map((way) => [1, 5, epochs].map((epoch) => after(way, epoch))),
  decay: 0.5,
  decayed: waysOf({ ...ways, decay: 0.5 }).map((way) =>
    [1, 5, epochs].map((epoch) => after(way, epoch)),
  ),
  unrest: { at10: unrest(0.1), at05: unrest(0.05) },
};
