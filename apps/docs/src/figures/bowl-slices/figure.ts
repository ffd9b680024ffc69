import { letter, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { h } from "../../figure/tree.ts";
import { fields, lastStep, type BowlSlices } from "./fields.ts";
import { mapPanel, startHandle } from "./map-panel.ts";
import { slicePanel } from "./slice-panel.ts";
import { nowAndNext, walkOf } from "./walk.ts";

const short = (value: number): string =>
  Math.abs(value) >= 1e4 ? significant(value, 3) : decimals(value, 2);

function course({ rate }: BowlSlices): string {
  const factor = decimals(1 - 2 * rate, 1);
  const both = `Both parameters are multiplied by 1 − 2α = ${factor} in every step`;
  if (rate > 1) return `${both}: the walk leads outwards.`;
  if (rate === 1) return `${both}: the walk goes to and fro through the middle.`;
  if (rate === 0.5) return `${both}: one step leads to the lowest point.`;
  return `${both}, so the walk keeps to a straight line${rate > 0.5 ? " and jumps across the middle" : ""}.`;
}

export const figure: Figure<typeof fields> = {
  name: "bowl-slices",
  title: "A slope in each direction",
  lead: [
    "Cut the bowl along one parameter and it is the parabola of one variable. Drag the start: each cut has a slope of its own.",
  ],
  fields,
  panels: {
    map: {
      wide: { width: 560, height: 400 },
      medium: { width: 340, height: 320 },
      narrow: { width: 336, height: 240 },
    },
    first: {
      wide: { width: 420, height: 195 },
      medium: { width: 330, height: 155 },
      narrow: { width: 164, height: 140 },
    },
    second: {
      wide: { width: 420, height: 195 },
      medium: { width: 330, height: 155 },
      narrow: { width: 164, height: 140 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 2,
  handles: { start: startHandle },
  draw(state, frame) {
    const [now] = nowAndNext(state);
    const [first, second] = now.place;
    return [
      h(
        "div",
        { class: "pair" },
        h("section", { "aria-label": "Map of the cost" }, mapPanel(state, frame)),
        h(
          "section",
          { "aria-label": "Two slices of the cost", class: "slices" },
          slicePanel(state, 0, frame),
          slicePanel(state, 1, frame),
        ),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "rate", {
          mark: 1,
          hint: "stable below 1",
          said: course(state),
        }),
      ),
      h("p", { class: "course" }, course(state)),
      readouts(
        ["step", String(state.step)],
        [[letter("θ"), "₁"], short(first)],
        [[letter("θ"), "₂"], short(second)],
        [["∂", letter("J"), "/∂", letter("θ"), "₁"], short(now.partials[0])],
        [["∂", letter("J"), "/∂", letter("θ"), "₂"], short(now.partials[1])],
      ),
    ];
  },
  words(state) {
    const [now, next] = nowAndNext(state);
    const [first, second] = now.place;
    return [
      `The cost is J = θ₁² + θ₂², a round bowl: its contours are circles about the lowest point at (0, 0). After ${state.step} steps the walk is at (${short(first)}, ${short(second)}), where the cost is ${short(now.cost)}.`,
      `With θ₂ held, the cost along θ₁ is a parabola; its slope at the point is the partial derivative ${short(now.partials[0])}. With θ₁ held, the slope along θ₂ is ${short(now.partials[1])}. Each is twice its own parameter and does not depend on the other.`,
      `The next step subtracts ${state.rate} times both and leads to (${short(next.place[0])}, ${short(next.place[1])}). ${course(state)}`,
    ];
  },
  summary(state) {
    const [now] = nowAndNext(state);
    return `Step ${state.step}: at (${short(now.place[0])}, ${short(now.place[1])}) the slopes are ${short(now.partials[0])} and ${short(now.partials[1])}, the cost is ${short(now.cost)}.`;
  },
  code: (state) => `import { add, differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";

const bowl = differentiable((first, second) => add(square(first), square(second)));
const start = [${state.first}, ${state.second}];

for (const { step, params, gradient, value } of descend(bowl, start, gradientDescent(${state.rate}))) {
  console.log(step, params, gradient, value);
  if (step === ${state.step}) break;
}`,
  table: (state) => ({
    caption: "The walk, step by step",
    columns: ["step", "θ₁", "θ₂", "∂J/∂θ₁", "∂J/∂θ₂", "J"],
    rows: walkOf(state)
      .slice(0, lastStep + 1)
      .map(({ place, partials, cost }, step) => [
        String(step),
        ...[...place, ...partials, cost].map((value) => decimals(value, 3)),
      ]),
  }),
};
