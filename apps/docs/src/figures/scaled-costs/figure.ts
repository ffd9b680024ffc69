import { choice, slider } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { linkedTable, scrolling } from "../../figure/linked-table.ts";
import { h } from "../../figure/tree.ts";
import { costsOf, inputs, type Scaled } from "./costs.ts";
import { curvesPanel, startHandle } from "./curves-panel.ts";
import { fields, type ScaledCosts } from "./fields.ts";

const columns = ["cost", "α", "slope", "lands at", "limit"];
const row = (one: Scaled): readonly string[] => [
  `${one.name}: ${one.formula}`,
  significant(one.rate, 2),
  decimals(one.slope, 2),
  decimals(one.lands, 3),
  significant(one.limit, 3),
];

const lesson = ({ fold }: ScaledCosts): string =>
  fold === "folded"
    ? "With the factor folded into the learning rate all three take the same step: the mean at α, the half mean at 2α and the sum at α/N are one and the same descent."
    : "The three have one minimum and different slopes, so one learning rate makes three different steps. Of the sum, the step and the limit even depend on how many examples there are.";

export const figure: Figure<typeof fields> = {
  name: "scaled-costs",
  title: "Sum, mean, half mean",
  lead: [
    "Three ways to add up the same squared errors, and the step each takes from the same start.",
  ],
  fields,
  panels: {
    curves: {
      wide: { width: 1000, height: 380 },
      medium: { width: 690, height: 330 },
      narrow: { width: 336, height: 260 },
    },
  },
  handles: { start: startHandle },
  draw(state, frame) {
    const costs = costsOf(state);
    return [
      curvesPanel(state, frame),
      scrolling(
        "The three costs",
        linkedTable(
          columns,
          costs.map((one, index) => {
            const [first = "", ...rest] = row(one);
            return h(
              "tr",
              {},
              h("th", { scope: "row" }, h("span", { class: `swatch cost-${index}` }), first),
              rest.map((text) => h("td", {}, text)),
            );
          }),
        ),
      ),
      h(
        "div",
        { class: "row" },
        choice(figure, state, "fold"),
        slider(figure, state, "copies", { hint: `N = ${inputs(state.copies).length}` }),
        slider(figure, state, "rate"),
      ),
      h("p", { class: "course" }, lesson(state)),
    ];
  },
  words(state) {
    return [
      `A line through the origin with slope m is fitted to ${inputs(state.copies).length} points that lie on the line with slope 1. From m = ${state.start}, one step of gradient descent goes to:`,
      ...costsOf(state).map(
        ({ name, rate, slope, lands, limit }) =>
          `${name}: slope of the cost ${decimals(slope, 2)}, learning rate ${significant(rate, 3)}, lands at ${decimals(lands, 3)}; it would diverge above ${significant(limit, 3)}.`,
      ),
      lesson(state),
    ];
  },
  summary(state) {
    return `One step from ${state.start}: ${costsOf(state)
      .map(({ name, lands }) => `${name} to ${decimals(lands, 2)}`)
      .join(", ")}.`;
  },
  code(state) {
    const rates = costsOf(state).map(({ rate }) => rate);
    return `import { differentiable, div, mean, mul, square, sub, sum } from "@descent/autodiff";
import type { Scalar } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";

const x = [${inputs(state.copies).join(", ")}]; // and y = x
const squares = (m: Scalar) => x.map((xi) => square(sub(mul(m, xi), xi)));

const costs = [
  { cost: differentiable((m) => sum(squares(m))), rate: ${String(rates[0])} },
  { cost: differentiable((m) => mean(squares(m))), rate: ${String(rates[1])} },
  { cost: differentiable((m) => div(mean(squares(m)), 2)), rate: ${String(rates[2])} },
];
for (const { cost, rate } of costs) {
  const [before, after] = descend(cost, [${state.start}], gradientDescent(rate));
  console.log(before?.gradient[0], after?.params[0]);
}`;
  },
  table(state) {
    return { caption: "One step on each cost", columns, rows: costsOf(state).map(row) };
  },
};
