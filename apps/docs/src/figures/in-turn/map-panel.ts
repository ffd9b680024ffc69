import { plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { beside, boxOf, freeSpot } from "../../figure/labels.ts";
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
import { levels } from "../two-views/map-panel.ts";
import { fields, type InTurn } from "./fields.ts";
import { at, corners, type Runs } from "./runs.ts";

const scales = ({ width, height }: Size): MapAxes => ({
  x: linearScale([fields.slope.min, fields.slope.max], [46, width - 14], 6),
  y: linearScale([fields.intercept.min, fields.intercept.max], [height - 42, 8], 6),
});

/** The two paths on the contours of the cost. */
export function mapPanel(state: InTurn, runs: Runs, frame: Frame): Tree {
  const label = "Contours of the cost of a line, with both paths";
  return panel(frame, "map", label, (size) => {
    const axes = scales(size);
    const { x, y } = axes;
    const { bowl, together, turned } = runs;
    const bottom = [bowl.slope, bowl.intercept] as const;
    const way = together.moments.slice(0, state.step + 1).map(({ place }) => place);
    const seen = turned.moments.slice(0, state.step + 1);
    const zigzag = walk(corners(seen, state), axes);
    const inside = { left: x.range[0], right: x.range[1], top: y.range[1], bottom: y.range[0] };
    const [sx, sy] = [x(state.slope), y(state.intercept)];
    const begin = "start";
    const startAt = freeSpot(begin, beside(sx, sy, 14), inside, []);
    const end = "lowest cost";
    const covered = [...way, ...seen.map(({ place }) => place)].map(([across, up]) => ({
      left: x(across) - 6,
      right: x(across) + 6,
      top: y(up) - 6,
      bottom: y(up) + 6,
    }));
    const sides = beside(x(bottom[0]), y(bottom[1]), 12);
    const lowestAt = freeSpot(end, sides, inside, [boxOf(begin, startAt)], covered);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(
          x,
          y,
          ground(axes),
          ...contours({ ...bowl, bottom }, axes, levels),
          h("path", {
            class: `batch path${state.rate > runs.limits.together ? " diverging" : ""}`,
            d: walk(way, axes),
          }),
          ...stops("batch", way.slice(1, -1), axes),
          h("path", { class: "under", d: zigzag }),
          h("path", { class: "stochastic path", d: zigzag }),
          ...stops(
            "stochastic",
            seen.slice(1, -1).map(({ place }) => place),
            axes,
          ),
          lowestMark(bottom, axes),
          h(
            "text",
            { class: "label halo", x: lowestAt.x, y: lowestAt.y, "text-anchor": lowestAt.anchor },
            end,
          ),
        ),
        xAxis(x, y, { label: ["slope ", symbol("m"), " (kg per 10 cm)"], grid: false }),
        yAxis(x, y, { label: ["intercept ", symbol("b"), " (kg)"], grid: false }),
        h(
          "text",
          { class: "label halo", x: startAt.x, y: startAt.y, "text-anchor": startAt.anchor },
          begin,
        ),
        mark("stochastic", at(turned, state.step).place, axes, "square"),
        mark("batch", at(together, state.step).place, axes, "dot"),
      ),
      startHandleAt(
        [state.slope, state.intercept],
        `slope ${state.slope}, intercept ${state.intercept}`,
        axes,
      ),
    ];
  });
}

export const startHandle: Handle<typeof fields> = {
  drag(_state, point, size) {
    const { x, y } = scales(size);
    return { slope: x.invert(point.x), intercept: y.invert(point.y) };
  },
  nudge: (state, right, up) => ({
    slope: state.slope + right * fields.slope.step,
    intercept: state.intercept + up,
  }),
};
