import { descend, gradientDescent, minimize } from "@descent/optimizers";
import { settleAll } from "../figure/field.ts";
import { bowl } from "../figures/bowl-slices/walk.ts";
import { fields } from "../figures/in-turn/fields.ts";
import { inTurn } from "../figures/in-turn/optimizer.ts";
import { runsOf, threshold, type Run } from "../figures/in-turn/runs.ts";

const start = [3, 4];
const rate = 0.1;

/** The first points of the walk down the round bowl. */
const walk: (readonly number[])[] = [];
for (const { params } of descend(bowl, start, gradientDescent(rate))) {
  walk.push(params);
  if (walk.length === 4) break;
}

const gradient = bowl(start).gradient;
const [first = 0, second = 0] = gradient;
const steepest = Math.hypot(first, second);

/** How both methods fare at one learning rate on the 24 people. */
interface Race {
  readonly rate: number;
  readonly together: Run["report"];
  readonly slopeFirst: Run["report"];
  readonly interceptFirst: Run["report"];
}
function race(rate: number): Race {
  const slope = runsOf(settleAll(fields, { rate, order: "slope" }));
  const intercept = runsOf(settleAll(fields, { rate, order: "intercept" }));
  return {
    rate,
    together: slope.together.report,
    slopeFirst: slope.turned.report,
    interceptFirst: intercept.turned.report,
  };
}

/** A point as it is read: (2.4, 3.2). */
const point = (entries: readonly number[]): string =>
  `(${entries.map((entry) => String(Number(entry.toFixed(4)))).join(", ")})`;

/** The numbers on the page about two variables. */
export const twoVariables = {
  rate,
  points: {
    start: point(start),
    gradient: point(gradient),
    along: point([first / steepest, second / steepest]),
    walk: walk.map(point),
  },
  /** The slope at the start along the gradient. */
  steepest,
  round: {
    together: minimize(bowl, start, gradientDescent(rate)).params,
    inTurn: minimize(bowl, start, inTurn(rate, [0, 1])).params,
  },
  threshold,
  races: [0.14, 0.17, 0.18, 0.3, 0.5, 0.6, 0.61].map(race),
  limits: runsOf(settleAll(fields)).limits,
  upright: runsOf(settleAll(fields, { zero: "mean" })),
};
