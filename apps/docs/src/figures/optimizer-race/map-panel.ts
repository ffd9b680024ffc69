import { plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { ground, lowestMark, mark, walk, type MapAxes } from "../../figure/map.ts";
import { isolines } from "../../figure/isolines.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { Surface } from "../../optimizers/surfaces.ts";
import { fields, type Race } from "./fields.ts";
import { nowOf, pathOf, startOf, surfaceOf, type Runner } from "./race.ts";

const scales = ({ across, up }: Surface, { width, height }: Size): MapAxes => ({
  x: linearScale(across, [40, width - 10], 6),
  y: linearScale(up, [height - 40, 8], 6),
});

/** The map of the cost with every path; the chosen one and the one in front stand out. */
export function mapPanel(state: Race, ranking: readonly Runner[], frame: Frame): Tree {
  const surface = surfaceOf(state);
  const start = startOf(state);
  const chosen = ranking.find(({ entry }) => entry.name === state.chosen);
  const leader = ranking.find((runner) => runner !== chosen);
  const others = ranking.filter((runner) => runner !== chosen && runner !== leader);
  return panel(frame, "map", "Map of the cost with the paths of all optimizers", (size) => {
    const axes = scales(surface, size);
    const { x, y } = axes;
    const draw = (name: string, runner: Runner | undefined): readonly Tree[] => {
      if (runner === undefined) return [];
      const d = walk(pathOf(runner, state), axes);
      return [
        ...(name === "rest" ? [] : [h("path", { class: "under", d })]),
        h("path", { class: `${name} path`, d }),
      ];
    };
    const marked = (name: string, runner: Runner | undefined, shape: "dot" | "square") =>
      runner === undefined ? undefined : mark(name, nowOf(runner, state).place, axes, shape);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(
          x,
          y,
          ground(axes),
          ...isolines(surface.isolines(), axes),
          ...others.flatMap((runner) => draw("rest", runner)),
          ...draw("plain", leader),
          ...draw("batch", chosen),
          ...surface.minima.map((place) => lowestMark(place, axes)),
        ),
        xAxis(x, y, { label: [symbol("θ"), "₁"], grid: false }),
        yAxis(x, y, { label: [symbol("θ"), "₂"], grid: false }),
        marked("plain", leader, "square"),
        marked("batch", chosen, "dot"),
      ),
      h(
        "g",
        {
          class: "start",
          "data-handle": "start",
          tabindex: "0",
          role: "button",
          transform: `translate(${x(start[0]).toFixed(1)} ${y(start[1]).toFixed(1)})`,
          "aria-label": "Start. Arrow keys move it; exact values are below.",
        },
        h("circle", { class: "reach", r: 24 }),
        h("circle", { class: "ring", r: 6 }),
      ),
    ];
  });
}

/** Another start for all, by dragging or by arrow keys. */
export const startHandle: Handle<typeof fields> = {
  drag(state, point, size) {
    const surface = surfaceOf(state);
    const { x, y } = scales(surface, size);
    return {
      across: x.invert(point.x) - surface.start[0],
      up: y.invert(point.y) - surface.start[1],
    };
  },
  nudge(state, right, up) {
    const { start } = surfaceOf(state);
    const now = startOf(state);
    return {
      across: now[0] - start[0] + right * fields.across.step,
      up: now[1] - start[1] + up * fields.up.step,
    };
  },
};
