import { plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import {
  contours,
  ground,
  lowestMark,
  mark,
  startHandleAt,
  stops,
  walk,
  type MapAxes,
} from "../../figure/map.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { fields, type BowlSlices } from "./fields.ts";
import { bowl, nowAndNext, walkOf } from "./walk.ts";

/** How far the map reaches up and down. */
export const far = 4.6;
const radii = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5];
const levels = radii.map((radius) => bowl([radius, 0]).value);

/** A unit has the same length in both directions, so that the contours are circles. */
function scales({ width, height }: Size): MapAxes {
  const [left, right, top, bottom] = [46, width - 10, 8, height - 42];
  const across = (far * (right - left)) / (bottom - top);
  return {
    x: linearScale([-across, across], [left, right], 6),
    y: linearScale([-far, far], [bottom, top], 6),
  };
}

const basin = {
  bottom: [0, 0],
  lowest: 0,
  curvatures: [
    { size: bowl([1, 0]).gradient[0] ?? 0, along: [1, 0] },
    { size: bowl([0, 1]).gradient[1] ?? 0, along: [0, 1] },
  ],
} as const;

/** Letters with their number, θ₁ and θ₂, on an axis. */
export const theta = (index: "₁" | "₂"): readonly (Tree | string)[] => [symbol("θ"), index];

/** Round contours, the walk, and the two lines that the slices are taken along. */
export function mapPanel(state: BowlSlices, frame: Frame): Tree {
  return panel(frame, "map", "Contours of the cost θ₁² + θ₂², with the walk", (size) => {
    const axes = scales(size);
    const { x, y } = axes;
    const [now, next] = nowAndNext(state);
    const [px, py] = [x(now.place[0]), y(now.place[1])];
    const way = walkOf(state)
      .slice(0, state.step + 1)
      .map(({ place }) => place);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(
          x,
          y,
          ground(axes),
          ...contours(basin, axes, levels),
          h("line", { class: "cut", x1: x.range[0], x2: x.range[1], y1: py, y2: py }),
          h("line", { class: "cut second", x1: px, x2: px, y1: y.range[0], y2: y.range[1] }),
          h("path", {
            class: state.rate > 1 ? "batch path diverging" : "batch path",
            d: walk(way, axes),
          }),
          h("path", { class: "arrow ahead-way", d: walk([now.place, next.place], axes) }),
          ...stops("batch", [...way.slice(0, -1), next.place], axes),
          lowestMark([0, 0], axes),
        ),
        xAxis(x, y, { label: theta("₁"), grid: false }),
        yAxis(x, y, { label: theta("₂"), grid: false }),
        mark("batch", now.place, axes, "dot"),
      ),
      startHandleAt([state.first, state.second], `θ₁ ${state.first}, θ₂ ${state.second}`, axes),
    ];
  });
}

export const startHandle: Handle<typeof fields> = {
  drag(_state, point, size) {
    const { x, y } = scales(size);
    return { first: x.invert(point.x), second: y.invert(point.y) };
  },
  nudge: (state, right, up) => ({
    first: state.first + right * fields.first.step,
    second: state.second + up * fields.second.step,
  }),
};
