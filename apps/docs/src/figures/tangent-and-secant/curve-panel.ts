import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { curves } from "./curves.ts";
import { fields, type TangentAndSecant } from "./fields.ts";
import { slopesAt } from "./slopes.ts";

function scales(
  state: TangentAndSecant,
  { width, height }: Size,
): { readonly x: Scale; readonly y: Scale } {
  return {
    x: linearScale([-3.1, 3.1], [46, width - 14], width < 420 ? 5 : 6),
    y: linearScale(curves[state.curve].domain, [height - 42, 8], 5),
  };
}

/** The curve with its tangent and with the secant, which turns into it. */
export function curvePanel(state: TangentAndSecant, frame: Frame): Tree {
  const { value, formula } = curves[state.curve];
  return panel(frame, "curve", `The curve ${formula} with its tangent and a secant`, (size) => {
    const { x, y } = scales(state, size);
    const [low, high] = x.domain;
    const { from, to, secant, tangent } = slopesAt(state, state.step);
    const here = value(state.place);
    const line = (through: number, height: number, slope: number): string =>
      path([low, high].map((at) => [x(at), y(height + slope * (at - through))]));
    const mark = (at: number): Tree =>
      h("circle", { class: "batch now", cx: x(at), cy: y(value(at)), r: 5 });
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: [symbol("x")] }),
        yAxis(x, y, { label: [formula] }),
        plot(
          x,
          y,
          h("path", {
            class: "shape",
            d: path(
              Array.from({ length: 121 }, (_, index) => low + ((high - low) * index) / 120).map(
                (at) => [x(at), y(value(at))],
              ),
            ),
          }),
          h("path", { class: "batch secant", d: line(from, value(from), secant) }),
          h("path", { class: "tangent", d: line(state.place, here, tangent) }),
          state.secant === "central" ? mark(from) : undefined,
          mark(to),
        ),
      ),
      h(
        "g",
        {
          class: "handle",
          transform: `translate(${x(state.place).toFixed(1)} ${y(here).toFixed(1)})`,
          "data-handle": "place",
          tabindex: "0",
          role: "slider",
          "aria-label": "Place on the curve",
          "aria-valuemin": String(fields.place.min),
          "aria-valuemax": String(fields.place.max),
          "aria-valuenow": String(state.place),
          "aria-valuetext": `x ${decimals(state.place, 2)}, slope ${decimals(tangent, 4)}`,
        },
        h("circle", { class: "reach", r: 30 }),
        h("circle", { class: "ring", r: 8 }),
      ),
    ];
  });
}

export const placeHandle: Handle<typeof fields> = {
  drag: (state, point, size) => ({ place: scales(state, size).x.invert(point.x) }),
  nudge: (state, right, up) => ({ place: state.place + (right + up) * fields.place.step }),
};
