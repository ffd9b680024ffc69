import { decimals, significant } from "../../figure/format.ts";
import type { TwoViews } from "./fields.ts";
import { at, runsOf } from "./run.ts";

export function summary(state: TwoViews): string {
  const { batch, bowl } = runsOf(state);
  const now = at(batch, state.step);
  const line = `slope ${decimals(now.slope, 2)} kg per 10 cm, intercept ${decimals(now.intercept, 2)} kg at 150 cm, cost ${significant(now.cost, 4)}`;
  const end = state.rate > bowl.limit ? "; the steps grow, it diverges." : ".";
  return `Step ${state.step} at learning rate ${state.rate}: ${line}${end}`;
}

export function words(state: TwoViews): readonly string[] {
  const { batch, stochastic, bowl } = runsOf(state);
  const now = at(batch, state.step);
  const one = at(stochastic, state.step);
  const [steep, flat] = bowl.curvatures;
  const condition = (steep?.size ?? 1) / (flat?.size ?? 1);
  const rate =
    state.rate > bowl.limit
      ? `The learning rate ${state.rate} is above the limit ${significant(bowl.limit, 3)}: across the valley each step overshoots by more than it gains, and the path diverges.`
      : `The learning rate ${state.rate} is below the limit ${significant(bowl.limit, 3)}: every step lowers the cost.`;
  return [
    `There are ${state.heights.length} people with height and weight, and a line through them: weight = ${decimals(now.slope, 2)} kg × (height − 150 cm) / 10 cm + ${decimals(now.intercept, 2)} kg. Its slope and intercept are one point on a map of the cost.`,
    `Gradient descent started at slope ${state.slope} and intercept ${state.intercept}. After ${state.step} steps the cost is ${significant(now.cost, 4)}; the least-squares line has slope ${decimals(bowl.slope, 2)}, intercept ${decimals(bowl.intercept, 2)} and the lowest cost ${significant(bowl.lowest, 3)}. The gradient has length ${significant(now.gradient, 2)}.`,
    `${rate} The map is a narrow valley: it is ${significant(condition, 3)} times as steep across as along, and it runs from low slope with high intercept to high slope with low intercept, because a steeper line fits nearly as well if it starts lower.`,
    ...(state.stochastic
      ? [
          `The stochastic path looks at one person at each step, with a fifth of the learning rate. After ${state.step} steps it is at slope ${decimals(one.slope, 2)} and intercept ${decimals(one.intercept, 2)}, with cost ${significant(one.cost, 4)} over all of them.`,
        ]
      : []),
  ];
}
