import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import type { Bowl } from "./bowl.ts";
import { fields, type TwoViews } from "./fields.ts";
import { labelsOf, type Label } from "./map-labels.ts";
import { at, type Moment, type Runs } from "./run.ts";

const scales = ({ width, height }: Size): { readonly x: Scale; readonly y: Scale } => ({
  x: linearScale([fields.slope.min, fields.slope.max], [46, width - 14], 6),
  y: linearScale([fields.intercept.min, fields.intercept.max], [height - 42, 8], 6),
});
type Axes = ReturnType<typeof scales>;

const levels = [110, 150, 220, 350, 550, 800, 1250, 2000, 3200, 5000, 8000, 12500, 20000];

/** Lines of equal cost. Of a quadratic they are ellipses, drawn exactly: a circle, stretched. */
function contours(bowl: Bowl, { x, y }: Axes): Tree[] {
  const across = x(1) - x(0);
  const down = y(1) - y(0);
  return levels
    .filter((level) => level > bowl.lowest * 1.02)
    .map((level, index) => ({ level, index }))
    .toReversed()
    .map(({ level, index }) => {
      const [u, v] = bowl.curvatures.map(({ size, along: [m, b] }) => {
        const radius = Math.sqrt((2 * (level - bowl.lowest)) / size);
        return [m * radius * across, b * radius * down];
      });
      const matrix = [...(u ?? []), ...(v ?? []), x(bowl.slope), y(bowl.intercept)];
      return h("circle", {
        class: "contour",
        r: 1,
        style: `--deep:${Math.max(0, 1 - index / 11).toFixed(2)}`,
        transform: `matrix(${matrix.map((entry) => entry.toFixed(2)).join(" ")})`,
        "vector-effect": "non-scaling-stroke",
      });
    });
}

const written = (name: string, { text, spot }: Label): Tree =>
  h("text", { class: `${name} halo`, x: spot.x, y: spot.y, "text-anchor": spot.anchor }, text);

/** A mark where a moment is or, if that is off the map, an arrow at the edge that points to it. */
function mark(moment: Moment, { x, y }: Axes, shape: "dot" | "square"): Tree {
  const px = x(moment.slope);
  const py = y(moment.intercept);
  const inside = (value: number, [a, b]: readonly [number, number]): number =>
    Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
  const ex = inside(px, x.range);
  const ey = inside(py, y.range);
  const name = shape === "dot" ? "batch" : "stochastic";
  if (ex !== px || ey !== py) {
    const turn = (Math.atan2(py - ey, px - ex) * 180) / Math.PI;
    return h("path", {
      class: `${name} away`,
      d: "M-14 -7L0 0L-14 7Z",
      transform: `translate(${ex.toFixed(1)} ${ey.toFixed(1)}) rotate(${turn.toFixed(0)})`,
    });
  }
  return shape === "dot"
    ? h("circle", { class: `${name} now`, cx: px, cy: py, r: 6 })
    : h("rect", { class: `${name} now`, x: px - 5, y: py - 5, width: 10, height: 10 });
}

const walk = (moments: readonly Moment[], step: number, { x, y }: Axes): string =>
  path(
    moments
      .slice(0, step + 1)
      // Far off the map a coordinate may be too large to draw; its direction is all that is seen.
      .map(({ slope, intercept }) => [bounded(x(slope)), bounded(y(intercept))]),
  );
const bounded = (pixel: number): number => Math.max(-1e5, Math.min(1e5, pixel));

/** The map of the cost: every point of it is a line through the data. */
export function mapPanel(state: TwoViews, runs: Runs, frame: Frame): Tree {
  const { bowl, batch, stochastic } = runs;
  return panel(frame, "map", "Parameter space: contours of the cost, with the paths", (size) => {
    const axes = scales(size);
    const { x, y } = axes;
    const [left, right] = x.range;
    const [bottom, top] = y.range;
    const diverging = state.rate > bowl.limit;
    const paths: Child[] = [
      h("path", {
        class: diverging ? "batch path diverging" : "batch path",
        d: walk(batch, state.step, axes),
      }),
      ...batch
        .slice(1, state.step)
        .map(({ slope, intercept }) => [x(slope), y(intercept)] as const)
        .filter(([px, py]) => px > left && px < right && py > top && py < bottom)
        .map(([px, py]) => h("circle", { class: "batch stop", cx: px, cy: py, r: 2.5 })),
    ];
    if (state.stochastic)
      paths.push(
        h("path", { class: "under", d: walk(stochastic, state.step, axes) }),
        h("path", { class: "stochastic path", d: walk(stochastic, state.step, axes) }),
      );
    const sx = x(state.slope);
    const sy = y(state.intercept);
    const labels = labelsOf(state, bowl, axes, size.width);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(
          x,
          y,
          h("rect", {
            class: "ground",
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
          }),
          ...contours(bowl, axes),
          ...labels.contours.map((label) => written("level", label)),
          ...paths,
          h("path", {
            class: "lowest",
            d: "M-8 0H8M0 -8V8",
            transform: `translate(${x(bowl.slope).toFixed(1)} ${y(bowl.intercept).toFixed(1)})`,
          }),
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
        mark(at(batch, state.step), axes, "dot"),
        state.stochastic ? mark(at(stochastic, state.step), axes, "square") : undefined,
      ),
      h(
        "g",
        {
          class: "start",
          transform: `translate(${sx.toFixed(1)} ${sy.toFixed(1)})`,
          "data-handle": "start",
          tabindex: "0",
          role: "button",
          "aria-label": `Start: slope ${state.slope}, intercept ${state.intercept}. Arrow keys move it; the exact values have a field each.`,
        },
        h("circle", { class: "reach", r: 30 }),
        h("circle", { class: "ring", r: 8 }),
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
