import { tensAbove170 } from "../../data/people-cost.ts";
import { heights, weights } from "../../data/people.ts";
import { path, plot, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { Line } from "./votes.ts";

/** The people, the line, and the errors of those who are in the batch. */
export function peoplePanel(line: Line, members: readonly number[], frame: Frame): Tree {
  return panel(frame, "people", "Weight against height, with the line and the batch", (size) => {
    const x = linearScale([150, 190], [46, size.width - 14], size.width < 420 ? 5 : 6);
    const y = linearScale([30, 125], [size.height - 42, 8], 6);
    const predicted = (height: number): number =>
      line.intercept + line.slope * tensAbove170(height);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: "height (cm)" }),
        yAxis(x, y, { label: "weight (kg)" }),
        plot(
          x,
          y,
          h("path", {
            class: "batch line",
            d: path(x.domain.map((height) => [x(height), y(predicted(height))])),
          }),
          ...members.map((i) => {
            const height = heights[i] ?? 0;
            return h("line", {
              class: "drop picked",
              x1: x(height),
              x2: x(height),
              y1: y(weights[i] ?? 0),
              y2: y(predicted(height)),
            });
          }),
          ...heights.map((height, i) => {
            const [px, py] = [x(height), y(weights[i] ?? 0)];
            return members.includes(i)
              ? h("rect", {
                  class: "stochastic now",
                  x: px - 5.5,
                  y: py - 5.5,
                  width: 11,
                  height: 11,
                })
              : h("circle", { class: "datum", cx: px, cy: py, r: 4.5 });
          }),
        ),
      ),
    ];
  });
}
