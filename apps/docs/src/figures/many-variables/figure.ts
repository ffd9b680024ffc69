import { patients } from "../../data/patients.ts";
import { checkbox, choice, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { logStrip } from "../../figure/log-strip.ts";
import { linkedTable } from "../../figure/linked-table.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { leftOver } from "../../optimizers/runs.ts";
import { code } from "./code.ts";
import { correlationPanel } from "./correlation-panel.ts";
import { fields, lastStep, type ManyVariables } from "./fields.ts";
import { names, problem } from "./problem.ts";
import { at, farthest, runOf, tried, type Run } from "./runs.ts";
import { styles, tracesPanel } from "./traces-panel.ts";

const conditionOf = (state: ManyVariables): string => {
  const { conditionNumber } = problem(state).spectrum;
  return conditionNumber === null ? "∞" : significant(conditionNumber, 3);
};
const made = ({ entry, values }: Run): string =>
  values.rate === undefined ? entry.title : `${entry.title}, α = ${significant(values.rate, 3)}`;

/** What stands in the way, and how far the run came. */
function lesson(state: ManyVariables): string {
  const run = runOf(state);
  const { index, distance } = farthest(at(run, state.step), problem(state));
  const so =
    distance < 0.005
      ? `After ${state.step} steps all six are there.`
      : `After ${state.step} steps the one farthest off is ${names[index] ?? ""}, by ${decimals(distance, 2)}.`;
  if (!state.standard)
    return `In raw units the steepest direction is ${conditionOf(state)} times as steep as the flattest. ${so}`;
  if (state.ridge > 0)
    return `The penalty bends the flat direction up: the condition number is ${conditionOf(state)}. The answer is another one now, with smaller coefficients. ${so}`;
  return `Total cholesterol is nearly a sum of the others, LDL above all: raise its coefficient and lower theirs, and the cost hardly notices. ${so}`;
}

const linked = (state: ManyVariables): Tree => {
  const { exact } = problem(state);
  const now = at(runOf(state), state.step);
  return h(
    "div",
    { class: "scroll-x" },
    linkedTable(
      ["column", "coefficient", "exact", "off by"],
      names.map((name, i) => {
        const [coefficient, goal] = [now.coefficients[i] ?? 0, exact[i] ?? 0];
        return h(
          "tr",
          {},
          h("th", { scope: "row" }, h("span", { class: `swatch ${styles[i] ?? ""}` }), name),
          h("td", {}, decimals(coefficient, 3)),
          h("td", {}, decimals(goal, 3)),
          h("td", {}, decimals(coefficient - goal, 3)),
        );
      }),
    ),
  );
};

export const figure: Figure<typeof fields> = {
  name: "many-variables",
  title: "Six coefficients on their way",
  lead: [
    `Six measurements of ${patients.rows.length} patients, and how far their diabetes had gone a year later. Each line is a coefficient; beside the frame stands where it belongs. Methods with a learning rate have the best of ${tried}.`,
  ],
  fields,
  panels: {
    traces: {
      wide: { width: 520, height: 340 },
      medium: { width: 330, height: 290 },
      narrow: { width: 336, height: 240 },
    },
    likeness: {
      wide: { width: 560, height: 340 },
      medium: { width: 340, height: 290 },
      narrow: { width: 336, height: 220 },
    },
    cost: {
      wide: { width: 560, height: 110 },
      medium: { width: 690, height: 104 },
      narrow: { width: 336, height: 88 },
    },
  },
  lastStep: () => lastStep,
  stepsPerSecond: 30,
  draw(state, frame) {
    const run = runOf(state);
    const now = at(run, state.step);
    const strip = logStrip(frame, {
      panel: "cost",
      label: "Cost above its minimum, by step",
      note: "cost above the minimum, log scale, by step",
      lines: [{ name: "batch", values: run.moments.map(({ excess }) => excess) }],
      domain: [1e-9, 1],
      step: state.step,
      lastStep,
    });
    return [
      h(
        "div",
        { class: "pair" },
        h(
          "section",
          { "aria-label": "Coefficients" },
          h("p", { class: "panel-title" }, h("b", {}, "Coefficients"), " by step"),
          tracesPanel(run, problem(state), state.step, frame),
        ),
        h(
          "section",
          { "aria-label": "Correlations" },
          h("p", { class: "panel-title" }, h("b", {}, "Correlations"), " of the columns"),
          correlationPanel(frame),
        ),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "ridge", { hint: `condition number ${conditionOf(state)}` }),
      ),
      h(
        "div",
        { class: "outcome" },
        readouts(
          ["step", String(state.step)],
          ["cost to go", leftOver(now.excess)],
          [
            "learning rate",
            run.values.rate === undefined ? "line search" : significant(run.values.rate, 3),
          ],
        ),
        h("div", { class: "strip" }, strip, slider(figure, state, "step")),
      ),
      h("div", { class: "row" }, checkbox(state, "standard", fields.standard.label)),
      choice(figure, state, "optimizer"),
      h("p", { class: "course" }, lesson(state)),
      linked(state),
    ];
  },
  words(state) {
    const run = runOf(state);
    const now = at(run, state.step);
    const { exact } = problem(state);
    return [
      `Six columns are to predict how far the diabetes of ${patients.rows.length} patients had gone: ${patients.names.join(", ")}. The columns are ${state.standard ? "standardised" : "in raw units"}, the penalty is ${state.ridge} times the sum of the squared coefficients, and the condition number of the cost is ${conditionOf(state)}.`,
      `${made(run)}, after ${state.step} steps: ${names.map((name, i) => `${name} ${decimals(now.coefficients[i] ?? 0, 2)}, exactly ${decimals(exact[i] ?? 0, 2)}`).join("; ")}. A coefficient of 1 says: one standard deviation more of the column, one more of the target.`,
      lesson(state),
    ];
  },
  summary: (state) => `${made(runOf(state))}. ${lesson(state)}`,
  code,
  table(state) {
    const { moments } = runOf(state);
    return {
      caption: "The coefficients in standard units, every tenth step",
      columns: ["step", ...names, "cost to go"],
      rows: moments
        .map(({ coefficients, excess }, step) => ({ coefficients, excess, step }))
        .filter(({ step }) => step <= state.step && step % 10 === 0)
        .map(({ coefficients, excess, step }) => [
          String(step),
          ...coefficients.map((entry) => decimals(entry, 3)),
          leftOver(excess),
        ]),
    };
  },
};
