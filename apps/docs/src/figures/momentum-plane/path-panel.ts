import { plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Size } from "../../figure/figure.ts";
import {
  contours,
  ground,
  lowestMark,
  mark,
  stops,
  walk,
  type Basin,
  type MapAxes,
} from "../../figure/map.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { MomentumPlane } from "./fields.ts";
import { at, startOf, type Runs } from "./run.ts";

const levels = [0.01, 0.05, 0.12, 0.25, 0.45, 0.75, 1.15, 1.7, 2.5, 3.5, 5, 7];

/** Upwards the map is stretched by √κ, so that the long valley can be looked into. */
function scales(condition: number, { width, height }: Size): MapAxes {
  const [, across] = startOf(condition);
  return {
    x: linearScale([-9, 12], [46, width - 14], 5),
    y: linearScale([-3 * across, 3 * across], [height - 42, 8], 5),
  };
}

/** The way through the valley with the chosen learning rate and momentum, and without momentum. */
export function pathPanel(state: MomentumPlane, { chosen, plain }: Runs, frame: Frame): Tree {
  const condition = Number(state.condition);
  const basin: Basin = {
    bottom: [0, 0],
    lowest: 0,
    curvatures: [
      { size: 1 / condition, along: [1, 0] },
      { size: 1, along: [0, 1] },
    ],
  };
  const scale = chosen[0]?.cost ?? 1;
  return panel(frame, "path", "Map of the valley with the two paths", (size) => {
    const axes = scales(condition, size);
    const { x, y } = axes;
    const way = chosen.slice(0, state.step + 1).map(({ place }) => place);
    // A path that leaves the map and comes back is drawn thinly, or it would fill it.
    const wild = way.some(([, up]) => up > y.domain[1]);
    const other = plain.slice(0, state.step + 1).map(({ place }) => place);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(
          x,
          y,
          ground(axes),
          ...contours(
            basin,
            axes,
            levels.map((level) => level * scale),
          ),
          h("path", { class: "plain path", d: walk(other, axes) }),
          h("path", { class: wild ? "batch path diverging" : "batch path", d: walk(way, axes) }),
          ...(wild ? [] : stops("batch", way.slice(1, -1), axes)),
          lowestMark([0, 0], axes),
        ),
        xAxis(x, y, { label: [symbol("θ"), "₁, along the valley"], grid: false }),
        yAxis(x, y, { label: [symbol("θ"), "₂, across"], grid: false }),
        mark("plain", at(plain, state.step).place, axes, "square"),
        mark("batch", at(chosen, state.step).place, axes, "dot"),
      ),
    ];
  });
}
