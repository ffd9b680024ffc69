import { heights, weights } from "../../data/people.ts";
import { path, plot, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { ends, fields, type GuessTheLine } from "./fields.ts";
import { best, type Guess } from "./guess.ts";

const scales = ({ width, height }: Size): { readonly x: Scale; readonly y: Scale } => ({
  x: linearScale([150, 190], [46, width - 14], width < 420 ? 5 : 6),
  y: linearScale([30, 125], [height - 42, 8], 6),
});

type End = keyof typeof ends;

const through = (line: Guess, { x, y }: ReturnType<typeof scales>): string =>
  path(x.domain.map((height) => [x(height), y(line.at(height))]));

function handle(end: End, state: GuessTheLine, { x, y }: ReturnType<typeof scales>): Tree {
  return h(
    "g",
    {
      class: "handle",
      transform: `translate(${x(ends[end]).toFixed(1)} ${y(state[end]).toFixed(1)})`,
      "data-handle": end,
      tabindex: "0",
      role: "slider",
      "aria-label": fields[end].label,
      "aria-valuemin": String(fields[end].min),
      "aria-valuemax": String(fields[end].max),
      "aria-valuenow": String(state[end]),
      "aria-valuetext": `${decimals(state[end], 1)} kg`,
    },
    h("circle", { class: "reach", r: 30 }),
    h("circle", { class: "ring", r: 8 }),
  );
}

/** The people, the line by its two handles, and a bar from each person to the line. */
export function dataPanel(state: GuessTheLine, now: Guess, frame: Frame): Tree {
  return panel(frame, "data", "Weight against height, with the line and the misses", (size) => {
    const axes = scales(size);
    const { x, y } = axes;
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
            h("line", {
              class: "miss",
              x1: x(height),
              x2: x(height),
              y1: y(weights[i] ?? 0),
              y2: y(now.at(height)),
            }),
          ),
          state.best ? h("path", { class: "best-line", d: through(best, axes) }) : undefined,
          h("path", { class: "batch line", d: through(now, axes) }),
          ...heights.map((height, i) =>
            h("circle", { class: "datum", cx: x(height), cy: y(weights[i] ?? 0), r: 5 }),
          ),
        ),
      ),
      handle("left", state, axes),
      handle("right", state, axes),
    ];
  });
}

const kilogramsAt = (y: number, size: Size): number => scales(size).y.invert(y);

/** One end of the line goes up and down. */
export const endHandle = (end: End): Handle<typeof fields> => ({
  drag: (_state, point, size) => ({ [end]: kilogramsAt(point.y, size) }),
  nudge: (state, right, up) => ({ [end]: state[end] + (right + up) * fields[end].step }),
});
