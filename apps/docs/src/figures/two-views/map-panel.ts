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
  type Place,
} from "../../figure/map.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import { fields, type TwoViews } from "./fields.ts";
import { labelsOf, type Label } from "./map-labels.ts";
import { at, type Moment, type Runs } from "./run.ts";

const scales = ({ width, height }: Size): { readonly x: Scale; readonly y: Scale } => ({
  x: linearScale([fields.slope.min, fields.slope.max], [46, width - 14], 6),
  y: linearScale([fields.intercept.min, fields.intercept.max], [height - 42, 8], 6),
});

/** The costs that contours are drawn of. */
export const levels = [110, 150, 220, 350, 550, 800, 1250, 2000, 3200, 5000, 8000, 12500, 20000];

/** Where a moment is on the map: slope across, intercept up. */
const place = ({ slope, intercept }: Pick<Moment, "slope" | "intercept">): Place => [
  slope,
  intercept,
];

const written = (name: string, { text, spot }: Label): Tree =>
  h("text", { class: `${name} halo`, x: spot.x, y: spot.y, "text-anchor": spot.anchor }, text);

/** The map of the cost: every point of it is a line through the data. */
export function mapPanel(state: TwoViews, runs: Runs, frame: Frame): Tree {
  const { bowl, batch, stochastic } = runs;
  return panel(frame, "map", "Parameter space: contours of the cost, with the paths", (size) => {
    const axes = scales(size);
    const { x, y } = axes;
    const diverging = state.rate > bowl.limit;
    const way = batch.slice(0, state.step + 1).map(place);
    const paths: Child[] = [
      h("path", {
        class: diverging ? "batch path diverging" : "batch path",
        d: walk(way, axes),
      }),
      ...stops("batch", way.slice(1, -1), axes),
    ];
    if (state.stochastic) {
      const d = walk(stochastic.slice(0, state.step + 1).map(place), axes);
      paths.push(h("path", { class: "under", d }), h("path", { class: "stochastic path", d }));
    }
    const labels = labelsOf(state, bowl, axes, size.width);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(
          x,
          y,
          ground(axes),
          ...contours({ ...bowl, bottom: place(bowl) }, axes, levels),
          ...labels.contours.map((label) => written("level", label)),
          ...paths,
          lowestMark(place(bowl), axes),
          written("label", labels.lowest),
        ),
        xAxis(x, y, { label: ["slope ", symbol("m"), " (kg per 10 cm)"], grid: false }),
        yAxis(x, y, { label: ["intercept ", symbol("b"), " (kg at 150 cm)"], grid: false }),
        written("label", labels.start),
        labels.badge === undefined ? undefined : written("badge", labels.badge),
      ),
      h(
        "g",
        { "aria-hidden": "true" },
        mark("batch", place(at(batch, state.step)), axes, "dot"),
        state.stochastic
          ? mark("stochastic", place(at(stochastic, state.step)), axes, "square")
          : undefined,
      ),
      startHandleAt(
        [state.slope, state.intercept],
        `slope ${state.slope}, intercept ${state.intercept}`,
        axes,
      ),
    ];
  });
}

/** The start is moved over the map. */
export const startHandle: Handle<typeof fields> = {
  drag(_state, point, size) {
    const { x, y } = scales(size);
    return { slope: x.invert(point.x), intercept: y.invert(point.y) };
  },
  nudge(state, right, up) {
    return { slope: state.slope + right * 0.5, intercept: state.intercept + up };
  },
};
