import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { power } from "../../figure/format.ts";
import { logScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { TangentAndSecant } from "./fields.ts";
import { allSlopes } from "./slopes.ts";

/** Half the distance between neighbouring numbers of this size: nothing can be written down closer. */
const rounding = (size: number): number => 2 ** (Math.floor(Math.log2(size)) - 53);

/** What the secant misses by, at every h there is. */
export function errorPanel(state: TangentAndSecant, frame: Frame): Tree {
  const slopes = allSlopes(state);
  const now = slopes[state.step];
  const label = "The error of the secant’s slope at every h, both axes logarithmic";
  return panel(frame, "error", label, ({ width, height }) => {
    const x = logScale([1.2e-17, 4], [58, width - 14]);
    const y = logScale([1.2e-17, 2e4], [height - 42, 8], 6);
    const exponents = { value: (tick: number) => 10 ** tick, write: power };
    const tangent = Math.abs(now?.tangent ?? 0);
    const floor = tangent > 0 ? rounding(tangent) : 1e-17;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { ...exponents, label: [symbol("h")] }),
        yAxis(x, y, { ...exponents, label: "error of the slope" }),
        plot(
          x,
          y,
          h("line", { class: "floor", x1: x.range[0], x2: x.range[1], y1: y(floor), y2: y(floor) }),
          h("path", {
            class: "batch curve",
            d: path(slopes.filter(({ error }) => error > 0).map((one) => [x(one.h), y(one.error)])),
          }),
          ...slopes.map((one) =>
            h("circle", {
              class: one.error > 0 ? "batch stop" : "ahead",
              cx: x(one.h),
              cy: y(Math.max(one.error, y.domain[0] * 1.6)),
              r: 2.5,
            }),
          ),
          now === undefined
            ? undefined
            : h("circle", {
                class: "batch now",
                cx: x(now.h),
                cy: y(Math.max(now.error, y.domain[0] * 1.6)),
                r: 6,
              }),
        ),
        h(
          "text",
          { class: "note halo", x: x.range[1] - 4, y: y(floor) - 7, "text-anchor": "end" },
          "as near as a number can be",
        ),
        h("text", { class: "note halo", x: x.range[0] + 8, y: 22 }, "digits are lost"),
        h(
          "text",
          { class: "note halo", x: x.range[1] - 4, y: 22, "text-anchor": "end" },
          "the curve bends",
        ),
      ),
    ];
  });
}
