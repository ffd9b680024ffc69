import { heights, weights } from "../../data/people.ts";
import { choice, letter, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { logStrip } from "../../figure/log-strip.ts";
import { listing } from "../../figure/program.ts";
import { h } from "../../figure/tree.ts";
import { fields, lastStep, type InTurn } from "./fields.ts";
import { mapPanel, startHandle } from "./map-panel.ts";
import { at, runsOf, threshold, zeroOf, type Run } from "./runs.ts";

/** How a run ends: in so many steps, or not. */
const end = ({ report }: Run): string =>
  report.converged
    ? `${report.steps} steps`
    : report.met.includes("diverged()")
      ? "diverges"
      : "not";
const ends = ({ report }: Run): string =>
  report.converged
    ? `arrives after ${report.steps} steps`
    : report.met.includes("diverged()")
      ? "diverges"
      : `has not arrived after ${report.steps} steps`;

function lesson(state: InTurn): string {
  if (state.zero === "mean")
    return "The valley is not tilted: the slope along one parameter does not depend on the other, and both ways meet at every step. Only the corners differ.";
  const { limits } = runsOf(state);
  const limit = `${significant(limits.together, 3)} together, ${significant(limits.inTurn, 3)} in turn`;
  if (state.rate > limits.inTurn) return `Both rates are too large (limits: ${limit}).`;
  if (state.rate > limits.together)
    return `Above ${significant(limits.together, 3)} updating together diverges; in turn the second parameter makes up for what the first has done. It is another method, with another limit.`;
  return `The valley is tilted, and the order makes a difference: other paths, other numbers of steps, the same lowest point (limits: ${limit}).`;
}
const place = ([slope, intercept]: readonly [number, number]): string =>
  [slope, intercept]
    .map((value) => (Math.abs(value) >= 1e4 ? significant(value, 3) : decimals(value, 2)))
    .join(", ");

export const figure: Figure<typeof fields> = {
  name: "in-turn",
  title: "Together, or one after the other",
  lead: [
    "Gradient descent takes both slopes at the old point. Whoever uses the new ",
    letter("m"),
    " for the slope along ",
    letter("b"),
    " walks another way.",
  ],
  fields,
  panels: {
    map: {
      wide: { width: 1000, height: 400 },
      medium: { width: 690, height: 340 },
      narrow: { width: 336, height: 240 },
    },
    cost: {
      wide: { width: 560, height: 110 },
      medium: { width: 690, height: 104 },
      narrow: { width: 336, height: 92 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 5,
  handles: { start: startHandle },
  draw(state, frame) {
    const runs = runsOf(state);
    const { together, turned, limits } = runs;
    const excess = ({ moments }: Run): readonly number[] => moments.map((one) => one.excess);
    return [
      mapPanel(state, runs, frame),
      h(
        "div",
        { class: "legend" },
        h("span", { class: "key" }, h("span", { class: "swatch batch" }), "together, round mark"),
        h(
          "span",
          { class: "key" },
          h("span", { class: "swatch stochastic" }),
          "in turn, with corners, square mark",
        ),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "rate", {
          mark: limits.together,
          hint: `together: below ${significant(limits.together, 3)}`,
          said: `together ${ends(together)}, in turn ${ends(turned)}`,
        }),
      ),
      h("div", { class: "row" }, choice(figure, state, "order"), choice(figure, state, "zero")),
      h("p", { class: "course" }, lesson(state)),
      readouts(["step", String(state.step)], ["together", end(together)], ["in turn", end(turned)]),
      h(
        "div",
        { class: "strip" },
        logStrip(frame, {
          panel: "cost",
          label: "Cost above its minimum on both ways, by step",
          note: "cost above the minimum, log scale, by step",
          lines: [
            { name: "stochastic", values: excess(turned) },
            { name: "batch", values: excess(together) },
          ],
          domain: [1e-6, 1e4],
          step: state.step,
          lastStep,
        }),
        slider(figure, state, "step"),
      ),
    ];
  },
  words(state) {
    const { together, turned, limits } = runsOf(state);
    const first = state.order === "slope" ? "the slope" : "the intercept";
    return [
      `The cost is the mean squared error of a line through 24 people, with heights measured from ${decimals(zeroOf(state), 1)} cm. Both ways start at slope ${state.slope} and intercept ${state.intercept} with learning rate ${state.rate}.`,
      `After ${state.step} steps, updating both together is at slope and intercept ${place(at(together, state.step).place)}. Updating ${first} first and then the other, with the new value of the first, is at ${place(at(turned, state.step).place)}.`,
      `To a gradient shorter than ${threshold}: together it ${ends(together)}; in turn it ${ends(turned)}. The largest stable rates are ${significant(limits.together, 3)} together and ${significant(limits.inTurn, 3)} in turn.`,
      lesson(state),
    ];
  },
  summary(state) {
    const { together, turned } = runsOf(state);
    return `Learning rate ${state.rate}: together ${ends(together)}; in turn ${ends(turned)}.`;
  },
  code(state) {
    const order = state.order === "slope" ? "[1, 0]" : "[0, 1]";
    const zero =
      state.zero === "tall"
        ? "const zero = 150;"
        : "const zero = heights.reduce((sum, height) => sum + height) / heights.length;";
    return `import type { Objective, Optimizer } from "@descent/core";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { anyOf, gradientBelow, gradientDescent, maxSteps, minimize } from "@descent/optimizers";

${listing("heights", heights)}
${listing("weights", weights)}
${zero}

// One parameter after the other, each with the slope at what has become of those before it.
const inTurn = (rate: number, order: readonly number[]): Optimizer<null> => ({
  name: \`inTurn(\${rate}, [\${order.join(", ")}])\`,
  init: () => null,
  update(direction, state, { params, evaluate }) {
    const next = [...params];
    for (const [turn, index] of order.entries()) {
      const slopes = turn === 0 ? direction : evaluate([...next]).gradient;
      next[index] = (next[index] ?? 0) - rate * (slopes[index] ?? 0);
    }
    return [params.map((param, index) => param - (next[index] ?? 0)), state];
  },
});

const mse = meanLoss(linear(1), squaredError);
const people = { inputs: heights.map((height) => [(height - zero) / 10]), targets: weights };
const cost: Objective = (line) => mse(line, people);
const start = [${state.intercept}, ${state.slope}]; // intercept, slope
const until = anyOf(gradientBelow(${threshold}, { norm: "euclidean" }), maxSteps(1000));

for (const optimizer of [gradientDescent(${state.rate}), inTurn(${state.rate}, ${order})]) {
  const { report } = minimize(cost, start, optimizer, { until });
  console.log(optimizer.name, report.steps, report.converged);
}`;
  },
  table(state) {
    const { together, turned } = runsOf(state);
    return {
      caption: "Both ways, step by step: slope, intercept",
      columns: ["step", "together", "cost above minimum", "in turn", "cost above minimum"],
      rows: together.moments
        .slice(0, state.step + 1)
        .map(({ place: here, excess }, step) => [
          String(step),
          place(here),
          significant(excess, 3),
          place(at(turned, step).place),
          significant(at(turned, step).excess, 3),
        ]),
    };
  },
};
