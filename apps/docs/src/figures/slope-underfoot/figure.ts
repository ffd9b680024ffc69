import { checkbox, choice, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { curvePanel, startHandle } from "./curve-panel.ts";
import { curves } from "./curves.ts";
import { fields, lastStep } from "./fields.ts";
import { hereAndNext, walk } from "./walk.ts";

const symbol = (letter: string): Tree => h("i", { class: "symbol" }, letter);

const way = (slope: number): string =>
  slope > 0
    ? "The slope is positive, so θ has to fall."
    : slope < 0
      ? "The slope is negative, so θ has to rise."
      : "The slope is zero: there is no way down from here.";

export const figure: Figure<typeof fields> = {
  name: "slope-underfoot",
  title: "The slope under one’s feet",
  lead: [
    "In fog one sees no valley, only how the ground tilts. Its sign gives the way, its size gives the length of the step. Drag the point, then lift the fog.",
  ],
  fields,
  panels: {
    curve: {
      wide: { width: 1000, height: 380 },
      medium: { width: 690, height: 330 },
      narrow: { width: 336, height: 250 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 4,
  handles: { start: startHandle },
  draw(state, frame) {
    const [here, next] = hereAndNext(state);
    return [
      curvePanel(state, frame),
      h("div", { class: "row" }, choice(figure, state, "curve"), checkbox(state, "fog", "fog")),
      h("div", { class: "controls" }, toolbar(frame), slider(figure, state, "rate")),
      h("p", { class: "course" }, `${way(here.slope)} ${curves[state.curve].lesson}`),
      readouts(
        ["step", String(state.step)],
        [[symbol("θ")], decimals(here.theta, 3)],
        [["cost ", symbol("J")], decimals(here.cost, 3)],
        ["slope", decimals(here.slope, 3)],
        ["change", decimals(next.theta - here.theta, 3)],
      ),
    ];
  },
  words(state) {
    const [here, next] = hereAndNext(state);
    const { formula, lesson } = curves[state.curve];
    return [
      `The curve is ${formula}. At θ = ${decimals(here.theta, 3)} the cost is ${decimals(here.cost, 3)} and the tangent has slope ${decimals(here.slope, 3)}.`,
      `${way(here.slope)} The step is the learning rate ${state.rate} times the slope, against it: θ changes by ${decimals(next.theta - here.theta, 3)}, to ${decimals(next.theta, 3)}.`,
      lesson,
    ];
  },
  summary(state) {
    const [here] = hereAndNext(state);
    return `Step ${state.step}: θ ${decimals(here.theta, 2)}, cost ${decimals(here.cost, 2)}, slope ${decimals(here.slope, 2)}.`;
  },
  code(state) {
    const { imports, program } = curves[state.curve];
    return `import { ${imports} } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";

const cost = differentiable((theta) =>
  ${program},
);

for (const { step, params, value, gradient } of descend(cost, [${state.start}], gradientDescent(${state.rate}))) {
  if (step === ${state.step}) {
    console.log(params[0], value, gradient[0]);
    break;
  }
}`;
  },
  table(state) {
    return {
      caption: "The walk, step by step",
      columns: ["step", "θ", "J", "slope"],
      rows: walk(state)
        .slice(0, lastStep + 1)
        .map(({ theta, cost, slope }, step) => [
          String(step),
          decimals(theta, 4),
          decimals(cost, 4),
          decimals(slope, 4),
        ]),
    };
  },
};
