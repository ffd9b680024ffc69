import { plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { power, significant } from "../../figure/format.ts";
import { boxOf, overlaps, type Box, type Spot } from "../../figure/labels.ts";
import { linearScale, logScale, type Scale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import { fields, type StepsByRate } from "./fields.ts";
import { bestOf, countsOf, farthest, limitOf, most, stepsAt } from "./runs.ts";

const scales = ({ width, height }: Size): { readonly x: Scale; readonly y: Scale } => ({
  x: linearScale([0, farthest], [52, width - 14], 6),
  y: logScale([0.8, most], [height - 42, 30], 4),
});

/** The names of the regions above the plot, as far as there is room for them. */
function names(state: StepsByRate, x: Scale): Child[] {
  const best = bestOf(state);
  const middles = [
    ["creep", best / 4],
    ["fast", best],
    ["zigzag", (7 / 4) * best],
    ["never", (limitOf(state) + farthest) / 2],
  ] as const;
  const taken: Box[] = [];
  return middles.map(([text, middle]) => {
    const spot: Spot = { x: x(middle), y: 20, anchor: "middle" };
    const box = boxOf(text, spot);
    if (taken.some((other) => overlaps(other, box)) || box.left < x.range[0] - 8) return "";
    taken.push(box);
    return h("text", { class: "label", x: spot.x, y: spot.y, "text-anchor": "middle" }, text);
  });
}

/** The number of steps at each learning rate, with the chosen one. */
export function curvePanel(state: StepsByRate, frame: Frame): Tree {
  const label = "Number of steps at each learning rate, on a logarithmic axis";
  return panel(frame, "curve", label, (size) => {
    const { x, y } = scales(size);
    const [bottom, top] = y.range;
    const [, right] = x.range;
    const best = bestOf(state);
    const limit = limitOf(state);
    const upright = (name: string, at: number): Tree =>
      h("line", { class: name, x1: x(at), x2: x(at), y1: bottom, y2: top });
    const steps = stepsAt(state);
    const at = steps === undefined ? top + 16 : y(steps);
    const note = steps === undefined ? "never" : String(steps);
    const end = x(state.rate) > right - 60;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        h("rect", {
          class: "fog",
          x: x(limit),
          y: top,
          width: right - x(limit),
          height: bottom - top,
        }),
        xAxis(x, y, { label: ["learning rate ", symbol("α")] }),
        yAxis(x, y, { label: "steps", write: power, value: (exponent) => 10 ** exponent }),
        plot(
          x,
          y,
          upright("drop", best / 2),
          upright("drop", best * 1.5),
          upright("floor", best),
          ...countsOf(state).map(({ rate, steps: count }) =>
            count === undefined
              ? undefined
              : h("circle", { class: "batch stop", cx: x(rate), cy: y(count), r: 2.5 }),
          ),
        ),
        upright("limit", limit),
        ...names(state, x),
        x(limit) - x(best) < 84
          ? undefined
          : h(
              "text",
              { class: "note halo", x: x(best) + 6, y: top + 16 },
              `best: ${significant(best, 3)}`,
            ),
        h(
          "text",
          { class: "note", x: x(limit) + 6, y: bottom - 8 },
          `limit: ${significant(limit, 3)}`,
        ),
        h("line", { class: "cursor", x1: x(state.rate), x2: x(state.rate), y1: bottom, y2: at }),
        h(
          "text",
          {
            class: "badge halo",
            x: x(state.rate) + (end ? -14 : 14),
            y: at + (steps === undefined ? 5 : -6),
            "text-anchor": end ? "end" : "start",
          },
          note,
        ),
      ),
      h(
        "g",
        {
          class: "handle",
          transform: `translate(${x(state.rate).toFixed(1)} ${at.toFixed(1)})`,
          "data-handle": "rate",
          tabindex: "0",
          role: "slider",
          "aria-label": "Learning rate, on the curve",
          "aria-valuemin": String(fields.rate.min),
          "aria-valuemax": String(fields.rate.max),
          "aria-valuenow": String(state.rate),
          "aria-valuetext": `${state.rate}, ${steps === undefined ? "never arrives" : `steps: ${steps}`}`,
        },
        h("circle", { class: "reach", r: 30 }),
        steps === undefined
          ? h("path", { class: "ring", d: "M-7 -7L7 7M7 -7L-7 7" })
          : h("circle", { class: "ring", r: 8 }),
      ),
    ];
  });
}

export const rateHandle: Handle<typeof fields> = {
  drag: (_state, point, size) => ({ rate: scales(size).x.invert(point.x) }),
  nudge: (state, right, up) => ({ rate: state.rate + (right + up) * fields.rate.step }),
};
