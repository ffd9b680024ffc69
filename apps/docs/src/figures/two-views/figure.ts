import { checkbox, readouts, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals, significant } from "../../figure/format.ts";
import { h } from "../../figure/tree.ts";
import { code } from "./code.ts";
import { costPanel } from "./cost-panel.ts";
import { dataPanel, personHandle } from "./data-panel.ts";
import { fields, lastStep } from "./fields.ts";
import { mapPanel, startHandle } from "./map-panel.ts";
import { at, runsOf } from "./run.ts";
import { summary, words } from "./words.ts";

const symbol = (letter: string): ReturnType<typeof h> => h("i", { class: "symbol" }, letter);

export const figure: Figure<typeof fields> = {
  name: "two-views",
  title: "Two views of one fit",
  lead: [
    "Every point on the cost map ",
    h("em", {}, "is"),
    " a line through the data. Gradient descent walks downhill on the map, and the line follows.",
  ],
  fields,
  panels: {
    data: {
      wide: { width: 520, height: 372 },
      medium: { width: 340, height: 270 },
      narrow: { width: 336, height: 206 },
    },
    map: {
      wide: { width: 560, height: 372 },
      medium: { width: 340, height: 270 },
      narrow: { width: 336, height: 206 },
    },
    cost: {
      wide: { width: 560, height: 110 },
      medium: { width: 690, height: 104 },
      narrow: { width: 336, height: 96 },
    },
  },
  lastStep: () => lastStep,
  handles: { people: personHandle, start: startHandle },
  draw(state, frame) {
    const runs = runsOf(state);
    const { bowl, batch } = runs;
    const now = at(batch, state.step);
    const limit = significant(bowl.limit, 3);
    return [
      h(
        "div",
        { class: "pair" },
        h(
          "section",
          { "aria-label": "Data space" },
          h(
            "p",
            { class: "panel-title" },
            h("b", {}, "Data space"),
            ` ${state.heights.length} people, fitted line and errors`,
          ),
          dataPanel(state, runs, frame),
        ),
        h(
          "section",
          { "aria-label": "Parameter space" },
          h(
            "p",
            { class: "panel-title" },
            h("b", {}, "Parameter space"),
            " contours of the cost ",
            symbol("J"),
            "(",
            symbol("m"),
            ", ",
            symbol("b"),
            ")",
          ),
          mapPanel(state, runs, frame),
        ),
      ),
      h(
        "div",
        { class: "legend" },
        h(
          "span",
          { class: "key" },
          h("span", { class: "swatch batch" }),
          `batch: all ${state.heights.length} people per step`,
        ),
        checkbox(
          state,
          "stochastic",
          h("span", { class: "swatch stochastic" }),
          "stochastic: 1 person per step, ",
          symbol("α"),
          "/5",
        ),
      ),
      h(
        "div",
        { class: "controls" },
        toolbar(frame),
        slider(figure, state, "rate", {
          mark: bowl.limit,
          hint: `stable below ${limit}`,
          said: state.rate > bowl.limit ? `above the limit ${limit}` : `below the limit ${limit}`,
        }),
      ),
      h(
        "div",
        { class: "outcome" },
        readouts(
          ["step", String(state.step)],
          [["slope ", symbol("m")], decimals(now.slope, 2)],
          [["intercept ", symbol("b")], decimals(now.intercept, 2)],
          [["cost ", symbol("J")], significant(now.cost, 4)],
          [["|∇", symbol("J"), "|"], significant(now.gradient, 2)],
        ),
        costPanel(figure, state, runs, frame),
      ),
    ];
  },
  words,
  summary,
  code,
  table(state) {
    const { batch } = runsOf(state);
    return {
      caption: "The batch path, step by step",
      columns: ["step", "slope m", "intercept b", "cost J", "|∇J|"],
      rows: batch
        .slice(0, state.step + 1)
        .map((moment, step) => [
          String(step),
          decimals(moment.slope, 3),
          decimals(moment.intercept, 3),
          significant(moment.cost, 5),
          significant(moment.gradient, 3),
        ]),
    };
  },
};
