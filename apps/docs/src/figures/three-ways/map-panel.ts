import { plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { contours, ground, lowestMark, mark, stops, walk, type Basin } from "../../figure/map.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import type { ThreeWays } from "./fields.ts";
import { at, bowl, type Way } from "./run.ts";

const basin: Basin = { ...bowl, bottom: [bowl.slope, bowl.intercept] };
const levels = [100, 110, 130, 170, 240, 340, 480, 660, 880, 1150, 1500, 1950, 2500];
const shapes = { batch: "dot", mini: "diamond", stochastic: "square" } as const;

/** The three ways over the same map. The noisy ones are drawn first, so that none hides another. */
export function mapPanel(state: ThreeWays, ways: readonly Way[], frame: Frame): Tree {
  return panel(frame, "map", "Contours of the cost, with the three paths", (size) => {
    const x = linearScale([-5, 30], [46, size.width - 14], 6);
    const y = linearScale([50, 105], [size.height - 42, 8], 6);
    const axes = { x, y };
    const paths = ways.toReversed().flatMap(({ name, moments }): Child[] => {
      const places = moments.filter(({ seen }) => seen <= state.step).map(({ place }) => place);
      const d = walk(places, axes);
      return [
        h("path", { class: "under", d }),
        h("path", { class: `${name} path`, d }),
        ...(name === "batch" ? stops(name, places.slice(1), axes) : []),
      ];
    });
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(x, y, ground(axes), ...contours(basin, axes, levels), ...paths),
        xAxis(x, y, { label: ["slope ", symbol("m"), " (kg per 10 cm)"], grid: false }),
        yAxis(x, y, { label: ["intercept ", symbol("b"), " (kg at 170 cm)"], grid: false }),
        lowestMark(basin.bottom, axes),
        ...ways
          .toReversed()
          .map((way) => mark(way.name, at(way, state.step).place, axes, shapes[way.name])),
      ),
    ];
  });
}
