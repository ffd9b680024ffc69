import { readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { linkedTable } from "../../figure/linked-table.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { curvePanel, startHandle } from "./curve-panel.ts";
import { fields, lastStep, type ThetaSquared } from "./fields.ts";
import { rowsOf, type Row } from "./rows.ts";

const symbol = (letter: string): Tree => h("i", { class: "symbol" }, letter);
const columns = ["row", "θ", "dJ/dθ", "α · dJ/dθ"];
const none: Row = { theta: 0, cost: 0, slope: 0, change: 0 };

/** Three decimals, as by hand; what has grown large is written short. */
const cell = (value: number): string =>
  Math.abs(value) >= 1e5 ? significant(value, 4) : decimals(value, 3);
const cells = (row: Row, index: number): readonly string[] => [
  String(index + 1),
  cell(row.theta),
  cell(row.slope),
  cell(row.change),
];

/** How a run at this rate goes: every step multiplies θ by 1 − 2α. */
function course({ rate }: ThetaSquared): string {
  const factor = 1 - 2 * rate;
  const times = `Every step multiplies θ by 1 − 2α = ${decimals(factor, 2)}`;
  if (rate > 1)
    return `${times}: it jumps across the minimum and lands farther away each time. It diverges.`;
  if (rate === 1)
    return `${times}: it jumps from side to side for ever, neither nearer nor farther.`;
  if (rate > 0.5) return `${times}: it jumps across the minimum each time, and comes nearer.`;
  if (rate === 0.5) return `${times}: one step lands on the minimum.`;
  return `${times}: the steps shrink by themselves, because the slope does.`;
}

function stepsTable(state: ThetaSquared, rows: readonly Row[]): Tree {
  return linkedTable(
    columns,
    rows.map((row, index) => {
      const [name = "", ...rest] = cells(row, index);
      return h(
        "tr",
        { class: index === state.step ? "chosen" : undefined },
        h(
          "td",
          {},
          h(
            "label",
            {},
            h("input", {
              type: "radio",
              name: "theta-squared-row",
              value: String(index),
              "data-field": "step",
              checked: index === state.step,
              "aria-label": `Row ${name}`,
            }),
            h("span", {}, name),
          ),
        ),
        rest.map((text) => h("td", {}, text)),
      );
    }),
  );
}

export const figure: Figure<typeof fields> = {
  name: "theta-squared",
  title: "Ten steps by hand",
  lead: [
    "Each row of the table is a point on the curve: choose a row to see its slope and the step that follows.",
  ],
  fields,
  panels: {
    curve: {
      wide: { width: 520, height: 400 },
      medium: { width: 330, height: 340 },
      narrow: { width: 336, height: 230 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 2,
  handles: { start: startHandle },
  draw(state, frame) {
    const rows = rowsOf(state);
    const now = rows[state.step] ?? none;
    return [
      h(
        "div",
        { class: "pair" },
        h("section", { "aria-label": "Curve" }, curvePanel(state, rows, frame)),
        h("section", { "aria-label": "Table" }, stepsTable(state, rows)),
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
        ["row", String(state.step + 1)],
        [[symbol("θ")], cell(now.theta)],
        [["slope ", symbol("dJ/dθ")], cell(now.slope)],
        ["step", cell(now.change)],
        [["next ", symbol("θ")], cell(now.theta - now.change)],
      ),
    ];
  },
  words(state) {
    const rows = rowsOf(state);
    const now = rows[state.step] ?? none;
    const end = rows.at(-1) ?? none;
    return [
      `The cost is J = θ², a parabola with its minimum at 0. Its slope at θ is 2θ. The path starts at θ = ${state.start} with learning rate ${state.rate}.`,
      `In row ${state.step + 1}, θ is ${cell(now.theta)} and the slope is ${cell(now.slope)}; the step is the learning rate times the slope, ${cell(now.change)}, and it is subtracted: the next θ is ${cell(now.theta - now.change)}.`,
      `${course(state)} After ten steps θ is ${cell(end.theta - end.change)}.`,
    ];
  },
  summary(state) {
    const now = rowsOf(state)[state.step] ?? none;
    return `Row ${state.step + 1}: θ ${cell(now.theta)}, slope ${cell(now.slope)}, step ${cell(now.change)}.`;
  },
  code(state) {
    return `import { differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";

const bowl = differentiable((theta) => square(theta));

for (const { step, params, gradient } of descend(bowl, [${state.start}], gradientDescent(${state.rate}))) {
  console.log(step + 1, params[0], gradient[0]);
  if (step === ${state.step}) break;
}`;
  },
  table(state) {
    return {
      caption: "The ten rows",
      columns,
      rows: rowsOf(state).map(cells),
    };
  },
};
