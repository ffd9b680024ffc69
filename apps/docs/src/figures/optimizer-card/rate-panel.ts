import type { OptimizerEntry, Setting } from "@descent/core";
import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { State } from "../../figure/field.ts";
import type { Frame } from "../../figure/figure.ts";
import { power } from "../../figure/format.ts";
import { linearScale, logScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { inWords } from "../../optimizers/setting-fields.ts";
import { focusOf, judged, trialsOf, valuesOf } from "./card.ts";
import { shown } from "./fields.ts";

const lowest = 1e-12;
const highest = 10;

const across = ({ range, scale }: Setting, width: number): Scale =>
  scale === "log" ? logScale(range, [46, width - 10], 6) : linearScale(range, [46, width - 10], 6);

/** What is left of each cost, for values of the first setting from one end of its range to the other. */
export function ratePanel(
  entry: OptimizerEntry,
  setting: Setting,
  state: State,
  frame: Frame,
): Tree {
  const trials = trialsOf(entry, state);
  const focus = shown.indexOf(focusOf(state));
  const now = valuesOf(entry, state)[setting.name] ?? setting.default;
  const order = shown.map((_, i) => i).sort((a, b) => Number(a === focus) - Number(b === focus));
  const log = setting.scale === "log";
  const name = inWords(setting.name);
  return panel(
    frame,
    "rate",
    `Cost left after ${judged} steps, by ${name}`,
    ({ width, height }) => {
      const x = across(setting, width);
      const y = logScale([lowest, highest], [height - 40, 8], 5);
      const lifted = (left: number): number => y(Math.min(highest, Math.max(lowest, left)));
      return [
        h(
          "g",
          { "aria-hidden": "true" },
          xAxis(x, y, {
            label: [`${name} `, symbol(setting.symbol)],
            ...(log && { write: power, value: (exponent: number) => 10 ** exponent }),
          }),
          yAxis(x, y, {
            label: "share of the cost left",
            write: power,
            value: (exponent) => 10 ** exponent,
          }),
          plot(
            x,
            y,
            h("line", {
              class: "cursor now",
              x1: x(now),
              x2: x(now),
              y1: y.range[0],
              y2: y.range[1],
            }),
            ...order.map((i) =>
              h("path", {
                class: `curve cost-${i}${i === focus ? " batch" : ""}`,
                d: path(trials.map(({ value, left }) => [x(value), lifted(left[i] ?? 1)])),
              }),
            ),
          ),
        ),
      ];
    },
  );
}
