import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { curves } from "./curves.ts";
import { fields, type SlopeUnderfoot } from "./fields.ts";
import { hereAndNext, walk } from "./walk.ts";

const far = 3.6;
/** How far one sees in fog, to either side. */
const sight = 0.55;

function scales(
  state: SlopeUnderfoot,
  { width, height }: Size,
): { readonly x: Scale; readonly y: Scale } {
  const { top } = curves[state.curve];
  return {
    x: linearScale([-far, far], [46, width - 14], width < 420 ? 5 : 6),
    y: linearScale([-0.13 * top, top], [height - 42, 8], 6),
  };
}

/** Fog on both sides of what is seen, thinner at its edge. */
function fog(theta: number, x: Scale, y: Scale): Tree[] {
  const [bottom, top] = y.range;
  const bank = (from: number, to: number, opacity: number): Tree =>
    h("rect", {
      class: "fog",
      x: Math.min(from, to),
      y: top,
      width: Math.abs(to - from),
      height: bottom - top,
      opacity: String(opacity),
    });
  return [-1, 1].flatMap((side) =>
    [0.85, 1, 1.2, 1.45].map((edge, index) =>
      bank(
        x(theta + side * edge * sight),
        side < 0 ? x.range[0] - 400 : x.range[1] + 400,
        0.28 + index * 0.02,
      ),
    ),
  );
}

/** The curve, or the little of it that is seen, with the tangent and the step it leads to. */
export function curvePanel(state: SlopeUnderfoot, frame: Frame): Tree {
  const { cost, formula } = curves[state.curve];
  return panel(frame, "curve", `The curve ${formula} with the tangent`, (size) => {
    const { x, y } = scales(state, size);
    const [here, next] = hereAndNext(state);
    const line = (from: number, to: number): string =>
      path(
        Array.from({ length: 121 }, (_, index) => from + ((to - from) * index) / 120).map(
          (theta) => [x(theta), y(cost([theta]).value)],
        ),
      );
    const tangent = [here.theta - 0.9, here.theta + 0.9].map(
      (theta) => [x(theta), y(here.cost + here.slope * (theta - here.theta))] as const,
    );
    const floor = y(curves[state.curve].top * -0.065);
    const way = Math.sign(x(next.theta) - x(here.theta));
    const long = Math.abs(x(next.theta) - x(here.theta)) > 9;
    const places = walk(state).slice(0, state.step);
    const label = here.theta > 0 ? "end" : "start";
    const shift = here.theta > 0 ? -1 : 1;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: [symbol("θ")] }),
        yAxis(x, y, { label: ["cost ", symbol("J")] }),
        plot(
          x,
          y,
          ...(state.fog
            ? fog(here.theta, x, y)
            : [h("path", { class: "shape", d: line(-far, far) })]),
          h("path", { class: "shape seen", d: line(here.theta - sight, here.theta + sight) }),
          h("path", { class: "tangent", d: path(tangent) }),
          ...places.map(({ theta, cost: height }) =>
            h("circle", { class: "batch stop", cx: x(theta), cy: y(height), r: 3 }),
          ),
          h("line", {
            class: "drop",
            x1: x(here.theta),
            x2: x(here.theta),
            y1: y(here.cost),
            y2: floor,
          }),
          long
            ? h("path", {
                class: "arrow",
                d: `M${x(here.theta).toFixed(1)} ${floor.toFixed(1)}H${(x(next.theta) - way * 3).toFixed(1)}m${-way * 6} -5l${way * 6} 5l${-way * 6} 5`,
              })
            : h("circle", { class: "batch stop", cx: x(here.theta), cy: floor, r: 3 }),
          h(
            "text",
            {
              class: "label halo",
              x: x(here.theta) + shift * 16,
              y: Math.max(22, y(here.cost) - 14),
              "text-anchor": label,
            },
            `slope ${decimals(here.slope, 2)}`,
          ),
        ),
      ),
      h(
        "g",
        {
          class: "handle",
          transform: `translate(${x(here.theta).toFixed(1)} ${y(here.cost).toFixed(1)})`,
          "data-handle": "start",
          tabindex: "0",
          role: "slider",
          "aria-label": "Place on the curve",
          "aria-valuemin": String(fields.start.min),
          "aria-valuemax": String(fields.start.max),
          "aria-valuenow": here.theta.toFixed(2),
          "aria-valuetext": `θ ${decimals(here.theta, 2)}, slope ${decimals(here.slope, 2)}`,
        },
        h("circle", { class: "reach", r: 30 }),
        h("circle", { class: "ring", r: 9 }),
      ),
    ];
  });
}

/** Moving the place is a new start, with no steps made. */
export const startHandle: Handle<typeof fields> = {
  drag: (state, point, size) => ({ start: scales(state, size).x.invert(point.x), step: 0 }),
  nudge: (state, right, up) => ({
    start: hereAndNext(state)[0].theta + (right + up) * fields.start.step,
    step: 0,
  }),
};
