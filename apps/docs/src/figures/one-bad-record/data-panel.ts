import { path, plot, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { swapped } from "../../data/davis.ts";
import { fields, type OneBadRecord } from "./fields.ts";
import { clean, dataOf, predict, type Line } from "./fits.ts";

const scales = ({ width, height }: Size): { readonly x: Scale; readonly y: Scale } => ({
  x: linearScale([45, 205], [46, width - 14], width < 420 ? 5 : 6),
  y: linearScale([20, 180], [height - 42, 8], 6),
});

const through = (line: Line, { x, y }: ReturnType<typeof scales>): string =>
  path(x.domain.map((height) => [x(height), y(predict(line, height))]));

/** All 200 people, the line of the chosen loss, and the line through the other 199. */
export function dataPanel(state: OneBadRecord, line: Line, frame: Frame): Tree {
  const { heights, weights } = dataOf(state);
  return panel(frame, "data", "Weight against height of 200 people, with two lines", (size) => {
    const axes = scales(size);
    const { x, y } = axes;
    const below = state.weight < 150;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: "height (cm)" }),
        yAxis(x, y, { label: "weight (kg)" }),
        plot(
          x,
          y,
          ...heights.map((height, i) =>
            i === swapped
              ? undefined
              : h("circle", { class: "datum small", cx: x(height), cy: y(weights[i] ?? 0), r: 3 }),
          ),
          h("path", { class: "best-line", d: through(clean, axes) }),
          h("path", { class: "batch line", d: through(line, axes) }),
        ),
      ),
      h(
        "g",
        {
          class: state.kept ? "handle" : "handle absent",
          transform: `translate(${x(state.height).toFixed(1)} ${y(state.weight).toFixed(1)})`,
          "data-handle": "record",
          tabindex: "0",
          role: "button",
          "aria-label": `Record 12: ${state.height} cm, ${state.weight} kg. Arrow keys move it; the exact values have a field each.`,
        },
        h("circle", { class: "reach", r: 30 }),
        h("circle", { class: "ring", r: 7 }),
        h(
          "text",
          {
            class: "initial halo",
            y: below ? -14 : 5,
            x: below ? 0 : 14,
            "text-anchor": below ? "middle" : "start",
          },
          "record 12",
        ),
      ),
    ];
  });
}

/** Record 12 is moved to another height and weight. */
export const recordHandle: Handle<typeof fields> = {
  drag(_state, point, size) {
    const { x, y } = scales(size);
    return { height: x.invert(point.x), weight: y.invert(point.y) };
  },
  nudge: (state, right, up) => ({ height: state.height + right, weight: state.weight + up }),
};
