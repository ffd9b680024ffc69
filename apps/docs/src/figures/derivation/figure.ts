import { checkbox, choice, slider, toolbar } from "../../figure/controls.ts";
import type { Figure } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { h } from "../../figure/tree.ts";
import { code } from "./code.ts";
import { byDuals } from "./cost.ts";
import { fields } from "./fields.ts";
import { derivationOf, lineOf } from "./lines.ts";
import { linesView, rulesView } from "./lines-view.ts";
import { columns, rowsOf, sharesView, total } from "./shares-view.ts";

export const figure: Figure<typeof fields> = {
  name: "derivation",
  title: "The slope of the cost, line by line",
  lead: [
    "Each line follows from the one before by a rule that has a name. Step through them: the new part is tinted, and three people show what the line is in numbers.",
  ],
  fields,
  panels: {},
  lastStep: (state) => derivationOf(state).lines.length - 1,
  stepsPerSecond: 0.6,
  draw(state, frame) {
    return [
      linesView(state),
      h("div", { class: "pair line-now" }, rulesView(state), sharesView(state)),
      h("div", { class: "controls" }, toolbar(frame), slider(figure, state, "step")),
      h(
        "div",
        { class: "row" },
        choice(figure, state, "by"),
        choice(figure, state, "cost"),
        choice(figure, state, "letters"),
        checkbox(state, "short", "write the line as h(x)"),
      ),
      h(
        "div",
        { class: "row" },
        slider(figure, state, "slope"),
        slider(figure, state, "intercept"),
      ),
    ];
  },
  words(state) {
    const { lines, notes } = derivationOf(state);
    const now = lineOf(state);
    return [
      ...lines
        .slice(0, now.number + 1)
        .map(
          ({ text, reason }, index) =>
            `Line 1.${index}: ${text}${reason === "" ? "." : `, by: ${reason}.`}`,
        ),
      ...(notes.length === 0 ? [] : [`Here ${notes.map(({ text }) => text).join(", ")}.`]),
      `At slope ${decimals(state.slope, 1)} and intercept ${decimals(state.intercept, 0)}: ${total(state)} Automatic differentiation gives ${decimals(byDuals(state), 2)}.`,
    ];
  },
  summary(state) {
    const { number, right, reason } = lineOf(state);
    return `Line ${number}: ${right.text}${reason === "" ? "" : `, by ${reason}`}.`;
  },
  code,
  table(state) {
    return { caption: `Line 1.${lineOf(state).number} in numbers`, columns, rows: rowsOf(state) };
  },
};
