import { share } from "../figures/four-rates/fields.ts";
import { curvature, trackAt, type Track } from "../figures/four-rates/tracks.ts";
import { factorOf, pathOf, reportOf, written } from "../figures/three-fates/path.ts";

interface Fate {
  readonly rate: number;
  readonly factor: number;
  readonly path: readonly string[];
  readonly sentence: string;
}

const fate = (rate: number): Fate => ({
  rate,
  factor: factorOf({ rate }),
  path: pathOf({ rate }).slice(0, 5).map(written),
  sentence: reportOf({ rate }),
});

const tracks: readonly Track[] = [0.1, 1, 1.6, 3, 3.1, 3.2, 4].map(trackAt);

/** The whole number of steps after which so little is left, by the formula and not by a run. */
const predicted = (rate: number): number =>
  Math.ceil(Math.log(share) / (2 * Math.log(Math.abs(1 - rate * curvature))));

/** The numbers on the page about the learning rate. */
export const learningRate = {
  percent: 100 * share,
  curvature,
  best: 1 / curvature,
  limit: 2 / curvature,
  tracks: tracks.map(({ rate, report }) => ({ rate, factor: 1 - rate * curvature, report })),
  predicted: [0.1, 1, 3].map((rate) => ({ rate, steps: predicted(rate) })),
  fates: [2, 1, 0.5].map(fate),
};
