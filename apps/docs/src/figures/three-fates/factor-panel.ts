import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { fields } from "./fields.ts";
import type { ThreeFates } from "./fields.ts";
import { factorOf } from "./path.ts";

const scales = ({ width, height }: Size): { readonly x: Scale; readonly y: Scale } => ({
  x: linearScale([0, 2.3], [46, width - 14], 6),
  y: linearScale([-3.6, 1.4], [height - 42, 8], 6),
});

/** The factor 1 − 2α at every rate: between −1 and 1 the path comes nearer. */
export function factorPanel(state: ThreeFates, frame: Frame): Tree {
  return panel(frame, "factor", "The factor 1 − 2α at every learning rate", (size) => {
    const { x, y } = scales(size);
    const [left, right] = x.range;
    const { rate } = state;
    const factor = factorOf(state);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        h("rect", { class: "safe", x: left, y: y(1), width: right - left, height: y(-1) - y(1) }),
        xAxis(x, y, { label: ["learning rate ", symbol("α")] }),
        yAxis(x, y, { label: ["factor 1 − 2", symbol("α")] }),
        plot(
          x,
          y,
          h("path", {
            class: "shape",
            d: path(x.domain.map((at) => [x(at), y(factorOf({ rate: at }))])),
          }),
        ),
        h(
          "text",
          { class: "label", x: right - 6, y: y(1) + 18, "text-anchor": "end" },
          "nearer each time",
        ),
        h("text", { class: "label", x: left + 8, y: y(-1) + 22 }, "farther each time"),
        h("line", { class: "cursor", x1: x(rate), x2: x(rate), y1: y.range[0], y2: y(factor) }),
      ),
      h(
        "g",
        {
          class: "handle",
          transform: `translate(${x(rate).toFixed(1)} ${y(factor).toFixed(1)})`,
          "data-handle": "rate",
          tabindex: "0",
          role: "slider",
          "aria-label": "Learning rate, on the line of the factor",
          "aria-valuemin": String(fields.rate.min),
          "aria-valuemax": String(fields.rate.max),
          "aria-valuenow": String(rate),
          "aria-valuetext": `${rate}, factor ${decimals(factor, 1)}`,
        },
        h("circle", { class: "reach", r: 30 }),
        h("circle", { class: "ring", r: 8 }),
      ),
    ];
  });
}

export const rateHandle: Handle<typeof fields> = {
  drag: (_state, point, size) => ({ rate: scales(size).x.invert(point.x) }),
  nudge: (state, right, up) => ({ rate: state.rate + (right + up) * fields.rate.step }),
};
