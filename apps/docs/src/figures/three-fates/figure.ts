import { letter, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { h } from "../../figure/tree.ts";
import { factorPanel, rateHandle } from "./factor-panel.ts";
import { fields, lastStep, start, type ThreeFates } from "./fields.ts";
import { linePanel } from "./line-panel.ts";
import { factorOf, fate, pathOf, reportOf, written } from "./path.ts";

const seen = (state: ThreeFates): readonly number[] => pathOf(state).slice(0, state.step + 1);
const factor = (state: ThreeFates): string => decimals(factorOf(state), 1);

export const figure: Figure<typeof fields> = {
  name: "three-fates",
  title: "Three rates, three fates",
  lead: [
    "On ",
    letter("J"),
    " = ",
    letter("θ"),
    "² every step multiplies ",
    letter("θ"),
    " by 1 − 2",
    letter("α"),
    ". Set the rate to 2, to 1 and to 0.5, and step.",
  ],
  fields,
  panels: {
    line: {
      wide: { width: 1000, height: 240 },
      medium: { width: 690, height: 220 },
      narrow: { width: 336, height: 170 },
    },
    factor: {
      wide: { width: 500, height: 240 },
      medium: { width: 336, height: 220 },
      narrow: { width: 336, height: 180 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 1.5,
  handles: { rate: rateHandle },
  draw(state, frame) {
    const points = pathOf(state);
    const now = points[state.step] ?? start;
    return [
      h("section", { "aria-label": "The jumps" }, linePanel(state, frame)),
      h(
        "div",
        { class: "pair beside" },
        h("section", { "aria-label": "The factor" }, factorPanel(state, frame)),
        h(
          "section",
          { "aria-label": "The path in numbers" },
          h("p", { class: "course" }, fate(state)),
          readouts(
            ["step", String(state.step)],
            [[letter("θ")], written(now)],
            ["factor", factor(state)],
            [["next ", letter("θ")], written(points[state.step + 1] ?? now)],
          ),
          h("p", { class: "sequence" }, seen(state).map(written).join(", ")),
        ),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "rate", {
          marks: [0.5, 1, 2],
          hint: "stable below 1",
          said: `factor ${factor(state)}`,
        }),
      ),
    ];
  },
  words: (state) => [
    `The cost is J = θ² and the path starts at θ = ${start}. With learning rate ${state.rate} every step multiplies θ by 1 − 2α = ${factor(state)}. ${fate(state)}`,
    `The first ${state.step + 1} points are ${seen(state).map(written).join(", ")}.`,
    `Left to itself the run ends so: ${reportOf(state)}`,
  ],
  summary: (state) =>
    `Step ${state.step} at learning rate ${state.rate}: θ ${written(seen(state).at(-1) ?? start)}. ${fate(state)}`,
  code: (state) => `import { differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent, minimize } from "@descent/optimizers";

const bowl = differentiable((theta) => square(theta));

for (const { step, params } of descend(bowl, [${start}], gradientDescent(${state.rate}))) {
  console.log(step, params[0]);
  if (step === ${state.step}) break;
}
console.log(minimize(bowl, [${start}], gradientDescent(${state.rate})).report.sentence);`,
  table: (state) => ({
    caption: `The path at learning rate ${state.rate}`,
    columns: ["step", "θ"],
    rows: pathOf(state)
      .slice(0, lastStep + 1)
      .map((theta, step) => [String(step), written(theta)]),
  }),
};
