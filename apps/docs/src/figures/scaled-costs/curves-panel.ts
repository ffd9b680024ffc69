import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { Scaled } from "./costs.ts";
import { costsOf } from "./costs.ts";
import { fields, type ScaledCosts } from "./fields.ts";

function scales(
  costs: readonly Scaled[],
  { width, height }: Size,
): { readonly x: Scale; readonly y: Scale } {
  const lands = costs.map(({ lands: to }) => to);
  const low = Math.min(fields.start.min, ...lands) - 0.1;
  const high = Math.max(fields.start.max, ...lands) + 0.1;
  // As high as the steepest curve needs from where it starts and to where it lands.
  const top = Math.max(6, ...costs.flatMap(({ value, landed }) => [value, landed])) * 1.15;
  return {
    x: linearScale([low, high], [46, width - 14], width < 420 ? 5 : 6),
    y: linearScale([0, top], [height - 42, 10], 6),
  };
}

/** Three parabolas over one slope, with the step each takes from the same start. */
export function curvesPanel(state: ScaledCosts, frame: Frame): Tree {
  const costs = costsOf(state);
  return panel(frame, "curves", "Sum, mean and half mean of the squared errors", (size) => {
    const { x, y } = scales(costs, size);
    const [low, high] = x.domain;
    const grid = Array.from({ length: 121 }, (_, index) => low + ((high - low) * index) / 120);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: ["slope ", symbol("m")] }),
        yAxis(x, y, { label: ["cost ", symbol("J")] }),
        plot(
          x,
          y,
          ...costs.flatMap(({ cost, value, lands, landed }, index) => {
            const kind = `cost-${index}`;
            return [
              h("path", {
                class: `shape ${kind}`,
                d: path(grid.map((m) => [x(m), y(cost([m]).value)])),
              }),
              h("path", {
                class: `hop ${kind}`,
                d: path([
                  [x(state.start), y(value)],
                  [x(lands), y(landed)],
                ]),
              }),
              h("circle", { class: `from ${kind}`, cx: x(state.start), cy: y(value), r: 4 }),
              h("circle", { class: "batch now", cx: x(lands), cy: y(landed), r: 6 }),
            ];
          }),
          h("line", { class: "drop", x1: x(1), x2: x(1), y1: y.range[0], y2: y.range[1] }),
        ),
        h(
          "text",
          { class: "note halo", x: x(1) + 7, y: y.range[1] + 12 },
          "the same minimum, m = 1",
        ),
      ),
      h(
        "g",
        {
          class: "handle",
          transform: `translate(${x(state.start).toFixed(1)} ${y(0).toFixed(1)})`,
          "data-handle": "start",
          tabindex: "0",
          role: "slider",
          "aria-label": "Slope at the start",
          "aria-valuemin": String(fields.start.min),
          "aria-valuemax": String(fields.start.max),
          "aria-valuenow": String(state.start),
        },
        h("circle", { class: "reach", r: 24 }),
        h("circle", { class: "ring", r: 8 }),
      ),
    ];
  });
}

export const startHandle: Handle<typeof fields> = {
  drag: (state, point, size) => ({ start: scales(costsOf(state), size).x.invert(point.x) }),
  nudge: (state, right, up) => ({ start: state.start + (right + up) * fields.start.step }),
};
