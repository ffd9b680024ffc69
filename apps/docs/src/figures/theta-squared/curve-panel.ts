import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { fields, type ThetaSquared } from "./fields.ts";
import { bowl, rowsOf, type Row } from "./rows.ts";

/** The axis widens with the path, so that a path that diverges stays in view. */
function scales(
  state: ThetaSquared,
  { width, height }: Size,
): { readonly x: Scale; readonly y: Scale } {
  const far = Math.max(4.2, ...rowsOf(state).map(({ theta }) => Math.abs(theta) * 1.1));
  return {
    x: linearScale([-far, far], [46, width - 14], 6),
    y: linearScale([-0.04 * far * far, far * far], [height - 42, 8], 6),
  };
}

/** The parabola with the points of the table on it, and the tangent at the row that is chosen. */
export function curvePanel(state: ThetaSquared, rows: readonly Row[], frame: Frame): Tree {
  return panel(frame, "curve", "The parabola J = θ² with the ten points", (size) => {
    const { x, y } = scales(state, size);
    const [low, high] = x.domain;
    const curve = Array.from({ length: 81 }, (_, index) => low + ((high - low) * index) / 80).map(
      (theta) => [x(theta), y(bowl([theta]).value)] as const,
    );
    const now = rows[state.step] ?? { theta: 0, cost: 0, slope: 0, change: 0 };
    const next = now.theta - now.change;
    const reach = (high - low) / 5;
    const tangent = [now.theta - reach, now.theta + reach].map(
      (theta) => [x(theta), y(now.cost + now.slope * (theta - now.theta))] as const,
    );
    const arrow = Math.sign(x(next) - x(now.theta));
    const long = Math.abs(x(next) - x(now.theta)) > 8;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: [symbol("θ")] }),
        yAxis(x, y, { label: ["cost ", symbol("J"), " = ", symbol("θ"), "²"] }),
        plot(
          x,
          y,
          h("path", { class: "shape", d: path(curve) }),
          h("path", { class: "tangent", d: path(tangent) }),
          h("path", {
            class: "batch path",
            d: path(rows.slice(0, state.step + 1).map(({ theta, cost }) => [x(theta), y(cost)])),
          }),
          ...rows.map(({ theta, cost }, index) =>
            h("circle", {
              class: index <= state.step ? "batch stop" : "ahead",
              cx: x(theta),
              cy: y(cost),
              r: 3.5,
            }),
          ),
          long
            ? h("path", {
                class: "arrow",
                d: `M${x(now.theta).toFixed(1)} ${y(0).toFixed(1)}H${(x(next) - arrow * 3).toFixed(1)}m${-arrow * 6} -5l${arrow * 6} 5l${-arrow * 6} 5`,
              })
            : undefined,
          h("circle", { class: "batch now", cx: x(now.theta), cy: y(now.cost), r: 6.5 }),
        ),
      ),
      h(
        "g",
        {
          class: "handle",
          transform: `translate(${x(state.start).toFixed(1)} ${y(bowl([state.start]).value).toFixed(1)})`,
          "data-handle": "start",
          tabindex: "0",
          role: "slider",
          "aria-label": "Start",
          "aria-valuemin": String(fields.start.min),
          "aria-valuemax": String(fields.start.max),
          "aria-valuenow": String(state.start),
        },
        h("circle", { class: "reach", r: 24 }),
        h("circle", { class: "ring", r: 9 }),
      ),
    ];
  });
}

export const startHandle: Handle<typeof fields> = {
  drag: (state, point, size) => ({ start: scales(state, size).x.invert(point.x) }),
  nudge: (state, right, up) => ({ start: state.start + (right + up) * fields.start.step }),
};
