import { path, xAxis, yAxis } from "../../figure/axis.ts";
import { panel, slider } from "../../figure/controls.ts";
import type { Figure, Frame } from "../../figure/figure.ts";
import { power } from "../../figure/format.ts";
import { linearScale, logScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { lastStep, type fields, type TwoViews } from "./fields.ts";
import type { Moment, Runs } from "./run.ts";

/** What the cost still is above its minimum, by step: a straight line is linear convergence. */
export function costPanel(
  figure: Figure<typeof fields>,
  state: TwoViews,
  { bowl, batch, stochastic }: Runs,
  frame: Frame,
): Tree {
  const highest = Math.max(
    1e4,
    ...batch.slice(0, state.step + 1).map(({ cost }) => Math.min(cost, 1e12)),
  );
  const strip = panel(frame, "cost", "Cost above its minimum, by step", ({ width, height }) => {
    const x = linearScale([0, lastStep], [46, width - 14], 7);
    const y = logScale([0.1, highest], [height - 22, 8], 4);
    const curve = (moments: readonly Moment[]): string =>
      path(
        moments
          .slice(0, state.step + 1)
          .map(({ cost }, step) => [x(step), y(Math.max(cost - bowl.lowest, 0.1))]),
      );
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: "", grid: false }),
        yAxis(x, y, { label: "", write: power, value: (exponent) => 10 ** exponent }),
        h("line", {
          class: "cursor",
          x1: x(state.step),
          x2: x(state.step),
          y1: y.range[0],
          y2: y.range[1],
        }),
        state.stochastic
          ? h("path", { class: "stochastic curve", d: curve(stochastic) })
          : undefined,
        h("path", { class: "batch curve", d: curve(batch) }),
        h(
          "text",
          { class: "note halo", x: width - 14, y: 16, "text-anchor": "end" },
          "cost above the minimum, log scale, by step",
        ),
      ),
    ];
  });
  return h("div", { class: "strip" }, strip, slider(figure, state, "step"));
}
