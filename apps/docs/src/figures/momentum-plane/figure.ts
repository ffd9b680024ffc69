import { choice, letter, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { costPanel } from "./cost-panel.ts";
import { fields, lastStep, type MomentumPlane } from "./fields.ts";
import { pathPanel } from "./path-panel.ts";
import { bands, cellHandle, depth, planePanel } from "./plane-panel.ts";
import { bestOf, bestPlainRate, factorAlong, factorOf, limitOf, stepsPerDigit } from "./rates.ts";
import { at, runsOf, startOf } from "./run.ts";

const factor = ({ condition, rate, momentum }: MomentumPlane): number =>
  factorOf(Number(condition), rate, momentum);
const digit = (size: number): string => {
  const steps = stepsPerDigit(size);
  return Number.isFinite(steps) ? String(Math.ceil(steps)) : "never";
};

/** How the chosen cell does, and why. */
function course(state: MomentumPlane): string {
  const { rate, momentum } = state;
  const limit = limitOf(momentum);
  const size = factor(state);
  if (rate > limit + 1e-9)
    return `The learning rate is above 2(1 + β) = ${decimals(limit, 2)}: across the valley the error grows at every step.`;
  if (rate > limit - 1e-9)
    return `The learning rate is at 2(1 + β) = ${decimals(limit, 2)}: across the valley the error goes to and fro and never dies away.`;
  const speed = `In the long run each step leaves ${decimals(size, 3)} of the error: ${digit(size)} steps to come ten times nearer.`;
  const wide =
    rate > 2 ? " Without momentum a learning rate above 2 would diverge on this bowl." : "";
  if (Math.abs(size - Math.sqrt(momentum)) < 1e-9)
    return `${speed} Both directions swing, and √β alone sets the pace.${wide}`;
  const across = factorAlong(1, rate, momentum);
  return across === size
    ? `${speed} Across the valley the steps are nearly too long: each throws the error to the other side and leaves most of it.${wide}`
    : `${speed} Along the valley the steps are short: more momentum would help.${wide}`;
}

const bandName = (index: number): string => {
  const most = bands[index] ?? Infinity;
  return Number.isFinite(most) ? String(most) : `over ${String(bands[index - 1])}`;
};

const legend = (): Tree =>
  h(
    "div",
    { class: "legend" },
    h(
      "span",
      {
        class: "bands",
        role: "img",
        "aria-label": `Shades from deep to pale: ${bands.map((_, i) => bandName(i)).join(", ")} steps`,
      },
      h("span", {}, "steps to come ten times nearer, at most"),
      bands.map((_, index) =>
        h("span", { class: "band", style: `--deep:${depth(index)}` }, bandName(index)),
      ),
    ),
    h("span", { class: "key" }, h("span", { class: "swatch" }), "the chosen cell"),
    h(
      "span",
      { class: "key" },
      h("span", { class: "swatch plain" }),
      "no momentum, best learning rate",
    ),
  );

export const figure: Figure<typeof fields> = {
  name: "momentum-plane",
  title: "The plane of learning rate and momentum",
  lead: [
    "Every cell is a choice of both, and its shade says how fast it is. Press a cell, or move the ring by arrow keys, and see its way through the valley.",
  ],
  fields,
  panels: {
    plane: {
      wide: { width: 520, height: 360 },
      medium: { width: 340, height: 290 },
      narrow: { width: 336, height: 230 },
    },
    path: {
      wide: { width: 560, height: 360 },
      medium: { width: 340, height: 290 },
      narrow: { width: 336, height: 176 },
    },
    cost: {
      wide: { width: 560, height: 110 },
      medium: { width: 690, height: 104 },
      narrow: { width: 336, height: 88 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 15,
  handles: { cell: cellHandle },
  draw(state, frame) {
    const runs = runsOf(state);
    const limit = limitOf(state.momentum);
    return [
      choice(figure, state, "condition"),
      h(
        "div",
        { class: "pair" },
        h("section", { "aria-label": "Plane" }, planePanel(state, frame)),
        h("section", { "aria-label": "Valley" }, pathPanel(state, runs, frame)),
      ),
      legend(),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        h(
          "div",
          { class: "row" },
          slider(figure, state, "rate", {
            mark: limit,
            hint: `limit ${decimals(limit, 2)}`,
            said: state.rate >= limit ? "not below the limit" : "below the limit",
          }),
          slider(figure, state, "momentum"),
        ),
      ),
      h("p", { class: "course" }, course(state)),
      h(
        "div",
        { class: "outcome" },
        readouts(
          ["step", String(state.step)],
          ["factor", decimals(factor(state), 3)],
          ["steps per digit", digit(factor(state))],
          [["cost ", letter("J")], significant(at(runs.chosen, state.step).cost, 3)],
        ),
        costPanel(figure, state, runs, frame),
      ),
    ];
  },
  words(state) {
    const condition = Number(state.condition);
    const best = bestOf(condition);
    const { chosen, plain } = runsOf(state);
    const plainFactor = factorOf(condition, bestPlainRate(condition), 0);
    const bestFactor = Math.sqrt(best.momentum);
    return [
      `The cost is a bowl of curvature 1 in one direction and 1/${condition} in the other. Learning rate ${state.rate} and momentum ${state.momentum} are chosen. ${course(state)}`,
      `After ${state.step} steps the cost is ${significant(at(chosen, state.step).cost, 3)}, from ${significant(at(chosen, 0).cost, 3)} at the start; without momentum, at the best learning rate ${decimals(bestPlainRate(condition), 3)}, it is ${significant(at(plain, state.step).cost, 3)}.`,
      `The stable part of the plane lies below α = 2(1 + β): it is 2 wide without momentum and widens to nearly 4. The best place is α = ${decimals(best.rate, 3)}, β = ${decimals(best.momentum, 3)}, with factor ${decimals(bestFactor, 3)}: ${digit(bestFactor)} steps to come ten times nearer, against ${digit(plainFactor)} at best without momentum.`,
    ];
  },
  summary: (state) =>
    `Learning rate ${state.rate}, momentum ${state.momentum}, step ${state.step}: cost ${significant(at(runsOf(state).chosen, state.step).cost, 3)}; steps per digit: ${digit(factor(state))}.`,
  code(state) {
    const [along, across] = startOf(Number(state.condition));
    return `import { add, differentiable, div, square } from "@descent/autodiff";
import { descend, sgd } from "@descent/optimizers";

const bowl = differentiable((along, across) =>
  div(add(div(square(along), ${state.condition}), square(across)), 2),
);
const optimizer = sgd(${state.rate}, { momentum: ${state.momentum} });

for (const { step, params, value } of descend(bowl, [${along}, ${across}], optimizer)) {
  if (step === ${state.step}) {
    console.log(params, value);
    break;
  }
}`;
  },
  table(state) {
    const { chosen, plain } = runsOf(state);
    return {
      caption: "The chosen run, step by step, and the cost without momentum",
      columns: ["step", "θ₁", "θ₂", "cost J", "J without momentum"],
      rows: chosen
        .slice(0, state.step + 1)
        .map(({ place: [along, across], cost }, step) => [
          String(step),
          significant(along, 4),
          significant(across, 4),
          significant(cost, 4),
          significant(at(plain, step).cost, 4),
        ]),
    };
  },
};
