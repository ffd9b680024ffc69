import { mse } from "@descent/losses";
import { heights, weights } from "../data/people.ts";
import { best, guess } from "../figures/guess-the-line/guess.ts";
import { ends } from "../figures/guess-the-line/fields.ts";

const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;

/** The numbers on the page about prediction. */
export const prediction = {
  count: heights.length,
  best,
  /** The best line, and the same lifted by one kilogram at both ends. */
  lifted: guess({ left: best.at(ends.left) + 1, right: best.at(ends.right) + 1 }),
  meanError: best.errors.reduce((sum, error) => sum + error, 0) / heights.length,
  mean,
  /** The cost of predicting the mean weight for everyone. */
  level: mse.value(
    weights.map(() => mean),
    weights,
  ),
  typical: Math.sqrt(best.cost),
  at170: best.at(170),
  at100: best.at(100),
  tallest: Math.max(...heights),
  shortest: Math.min(...heights),
};
