import { choice, letter, readouts, slider } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { h } from "../../figure/tree.ts";
import { curvePanel, rateHandle } from "./curve-panel.ts";
import { fields, type StepsByRate } from "./fields.ts";
import { bestOf, countsOf, factorOf, limitOf, regionOf, stepsAt, type Region } from "./runs.ts";

const lessons: Readonly<Record<Region, string>> = {
  creep: "Creep: every step leaves more than half of the distance. More would be better.",
  fast: "Fast: every step leaves half of the distance, or less.",
  zigzag:
    "Zigzag: every step jumps across the lowest point and leaves more than half of the distance on the other side. Less would be better.",
  never: "Never: every step lands as far away on the other side as it came from, or farther.",
};
const counted = (steps: number | undefined): string =>
  steps === undefined ? "never" : String(steps);
const numbers = (state: StepsByRate): string =>
  `The best rate is 1/λ = ${significant(bestOf(state), 3)}, the limit 2/λ = ${significant(limitOf(state), 3)}.`;
const outcome = (state: StepsByRate): string => {
  const steps = stepsAt(state);
  return steps === undefined
    ? "it never arrives"
    : `it arrives after ${steps} ${steps === 1 ? "step" : "steps"}`;
};

export const figure: Figure<typeof fields> = {
  name: "steps-by-rate",
  title: "Too small costs steps, too large costs everything",
  lead: [
    "How many steps each learning rate takes down the curve ",
    letter("J"),
    " = ½",
    letter("λθ"),
    "². Drag the point along.",
  ],
  fields,
  panels: {
    curve: {
      wide: { width: 1000, height: 340 },
      medium: { width: 690, height: 320 },
      narrow: { width: 336, height: 250 },
    },
  },
  handles: { rate: rateHandle },
  draw: (state, frame) => [
    curvePanel(state, frame),
    h(
      "div",
      { class: "controls" },
      slider(figure, state, "rate", {
        mark: limitOf(state),
        hint: `stable below ${significant(limitOf(state), 3)}`,
        said: outcome(state),
      }),
      slider(figure, state, "curvature"),
    ),
    h("div", { class: "row" }, choice(figure, state, "share")),
    h("p", { class: "course" }, lessons[regionOf(state)]),
    readouts(
      ["steps", counted(stepsAt(state))],
      [["1 − ", letter("αλ")], decimals(factorOf(state), 3)],
      [["best, 1/", letter("λ")], significant(bestOf(state), 3)],
      [["limit, 2/", letter("λ")], significant(limitOf(state), 3)],
    ),
  ],
  words: (state) => [
    `The cost is J = λ/2 · θ² with curvature λ = ${state.curvature}. Each step multiplies θ by 1 − αλ, which is ${decimals(factorOf(state), 3)} at α = ${state.rate}. A run has arrived when the cost is at most ${state.share} of its first value; at this rate ${outcome(state)}.`,
    lessons[regionOf(state)],
    `${numbers(state)} Towards zero the number of steps grows as 1/α. Towards the limit it grows too, and from there on no number is enough.`,
  ],
  summary: (state) =>
    `Learning rate ${state.rate} at curvature ${state.curvature}: ${outcome(state)}. ${numbers(state)}`,
  code: (state) => `import { differentiable, mul, square } from "@descent/autodiff";
import { gradientDescent, largestCurvature, minimize, valueBelow } from "@descent/optimizers";

const cost = differentiable((theta) => mul(${state.curvature / 2}, square(theta)));
const until = valueBelow(${state.share} * cost([1]).value);
const { report } = minimize(cost, [1], gradientDescent(${state.rate}), { until });

// The gradient of a quadratic with its lowest point at 0 is its curvature times the point.
const curvature = largestCurvature((theta) => cost(theta).gradient, 1);
console.log(report.sentence);
console.log("best", 1 / curvature, "limit", 2 / curvature);`,
  table: (state) => ({
    caption: `Steps at each learning rate, curvature ${state.curvature}`,
    columns: ["α", "1 − αλ", "steps"],
    rows: countsOf(state).map(({ rate, steps }) => [
      decimals(rate, 2),
      decimals(factorOf({ ...state, rate }), 3),
      counted(steps),
    ]),
  }),
};
