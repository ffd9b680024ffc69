import { checkbox, letter, readouts } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { listing } from "../../figure/program.ts";
import { h } from "../../figure/tree.ts";
import { heights, weights } from "../../data/people.ts";
import { dataPanel, endHandle } from "./data-panel.ts";
import { ends, fields, type GuessTheLine } from "./fields.ts";
import { best, guess, squaresOf, type Guess } from "./guess.ts";
import { squaresPanel } from "./squares-panel.ts";

/** How good the guess is, without giving the answer away before it is asked for. */
function verdict(state: GuessTheLine, { cost, slope }: Guess): string {
  const above = cost - best.cost;
  const hint =
    slope < 0
      ? "The line falls: taller people would weigh less. "
      : above < 1
        ? "That is hard to beat. "
        : "";
  if (!state.best) return `${hint}Move the handles until the cost gets no lower.`;
  return `${hint}The best line has a cost of ${decimals(best.cost, 1)}; yours is ${decimals(above, 1)} above it. No line does better: what is left is not height’s doing.`;
}

const written = ({ slope, intercept }: Guess): string =>
  `weight = ${decimals(slope, 2)} kg × (height − 150 cm) / 10 cm + ${decimals(intercept, 2)} kg`;

export const figure: Figure<typeof fields> = {
  name: "guess-the-line",
  title: "Guess the line",
  lead: [
    "Two handles hold the line. Every person pulls with a bar as long as the miss; the cost is the mean of the squares of all bars. How low can you get it?",
  ],
  fields,
  panels: {
    data: {
      wide: { width: 520, height: 360 },
      medium: { width: 340, height: 290 },
      narrow: { width: 336, height: 250 },
    },
    squares: {
      wide: { width: 520, height: 360 },
      medium: { width: 340, height: 290 },
      narrow: { width: 336, height: 190 },
    },
  },
  handles: { left: endHandle("left"), right: endHandle("right") },
  draw(state, frame) {
    const now = guess(state);
    return [
      h(
        "div",
        { class: "pair" },
        h(
          "section",
          { "aria-label": "Data" },
          h("p", { class: "panel-title" }, h("b", {}, "The line"), " and its misses"),
          dataPanel(state, now, frame),
        ),
        h(
          "section",
          { "aria-label": "Squares" },
          h("p", { class: "panel-title" }, h("b", {}, "The misses, squared"), " and their mean"),
          squaresPanel(now, state.best, frame),
        ),
      ),
      h(
        "div",
        { class: "legend" },
        h("span", { class: "key" }, h("span", { class: "swatch" }), "your line, and its cost"),
        checkbox(state, "best", h("span", { class: "swatch dashes" }), "Show the best line"),
      ),
      readouts(
        [["slope ", letter("m")], decimals(now.slope, 2)],
        [["intercept ", letter("b")], decimals(now.intercept, 2)],
        [["cost ", letter("J")], decimals(now.cost, 1)],
        ["above the best", state.best ? decimals(now.cost - best.cost, 1) : "?"],
      ),
      h("p", { class: "course" }, verdict(state, now)),
    ];
  },
  words(state) {
    const now = guess(state);
    const most = now.errors.reduce(
      (far, error, i) => (Math.abs(error) > Math.abs(now.errors[far] ?? 0) ? i : far),
      0,
    );
    return [
      `A line through ${heights.length} people goes from ${decimals(state.left, 1)} kg at ${ends.left} cm to ${decimals(state.right, 1)} kg at ${ends.right} cm: ${written(now)}.`,
      `The mean of the squared misses is ${decimals(now.cost, 1)} kg². The largest miss is that of the person of ${heights[most] ?? 0} cm and ${weights[most] ?? 0} kg: prediction minus weight is ${decimals(now.errors[most] ?? 0, 1)} kg.`,
      ...(state.best ? [`The best line is ${written(best)}.`] : []),
      verdict(state, now),
    ];
  },
  summary(state) {
    const now = guess(state);
    return `Slope ${decimals(now.slope, 2)} kg per 10 cm, cost ${decimals(now.cost, 1)}. ${verdict(state, now)}`;
  },
  code(state) {
    const { slope, intercept } = guess(state);
    return `import { mse } from "@descent/losses";
import { leastSquares, linear } from "@descent/models";

${listing("heights", heights)}
${listing("weights", weights)}
const x = heights.map((height) => [(height - 150) / 10]);

const guess = [${intercept}, ${slope}]; // intercept, slope
const predictions = x.map((input) => linear(1).predict(guess, input));
console.log(mse.value(predictions, weights));

console.log(leastSquares(x, weights));`;
  },
  table(state) {
    const now = guess(state);
    const squares = squaresOf(now);
    return {
      caption: "The people, and how far the line misses each",
      columns: ["height (cm)", "weight (kg)", "predicted", "miss", "squared"],
      rows: heights.map((height, i) => [
        String(height),
        String(weights[i] ?? 0),
        decimals(now.at(height), 1),
        decimals(now.errors[i] ?? 0, 1),
        decimals(squares[i] ?? 0, 1),
      ]),
    };
  },
};
