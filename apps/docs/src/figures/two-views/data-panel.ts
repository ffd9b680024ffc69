import { tensAbove150 } from "../../data/people.ts";
import { path, plot, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import { fields, type TwoViews } from "./fields.ts";
import { at, type Moment, type Runs } from "./run.ts";

const scales = ({ width, height }: Size): { readonly x: Scale; readonly y: Scale } => ({
  x: linearScale([fields.heights.min, fields.heights.max], [46, width - 14], width < 420 ? 5 : 6),
  y: linearScale([fields.weights.min, fields.weights.max], [height - 42, 8], 6),
});

const lineThrough = (
  { slope, intercept }: { slope: number; intercept: number },
  { x, y }: ReturnType<typeof scales>,
): string =>
  path(
    [fields.heights.min, fields.heights.max].map((height) => [
      x(height),
      y(intercept + slope * tensAbove150(height)),
    ]),
  );

function people(state: TwoViews, frame: Frame, { x, y }: ReturnType<typeof scales>): Tree[] {
  return state.heights.map((height, index) => {
    const weight = state.weights[index] ?? 0;
    const held = frame.held && frame.active === index;
    return h(
      "g",
      {
        class: held ? "person held" : "person",
        transform: `translate(${x(height).toFixed(1)} ${y(weight).toFixed(1)})`,
        "data-handle": "people",
        "data-index": index,
        tabindex: index === frame.active ? "0" : "-1",
        role: "button",
        "aria-pressed": held ? "true" : "false",
        "aria-label": `Person ${index + 1} of ${state.heights.length}: ${height} cm, ${weight} kg`,
      },
      h("circle", { class: "reach", r: 16 }),
      h("circle", { class: "datum", r: 5 }),
    );
  });
}

/** The data, the line at the current step with the lines before it, and the errors. */
export function dataPanel(state: TwoViews, { batch, bowl }: Runs, frame: Frame): Tree {
  return panel(frame, "data", "Data space: weight against height, with the fitted line", (size) => {
    const axes = scales(size);
    const { x, y } = axes;
    const now = at(batch, state.step);
    const before: Moment[] = batch.slice(Math.max(0, state.step - 25), state.step);
    const [, right] = x.range;
    const [bottom, top] = y.range;
    const best = bowl.intercept + bowl.slope * tensAbove150(fields.heights.max);
    const content: Child[] = [
      ...before.map((moment, index) =>
        h("path", {
          class: "ghost",
          d: lineThrough(moment, axes),
          style: `opacity:${(((index + 1) / (before.length + 1)) * 0.35).toFixed(2)}`,
        }),
      ),
      ...state.heights.map((height, index) => {
        const px = x(height);
        return h("line", {
          class: "miss",
          x1: px,
          x2: px,
          y1: y(state.weights[index] ?? 0),
          y2: y(now.intercept + now.slope * tensAbove150(height)),
        });
      }),
      h("path", { class: "best-line", d: lineThrough(bowl, axes) }),
      h("path", { class: "batch line", d: lineThrough(now, axes) }),
    ];
    const labelAt = Math.max(top + 14, Math.min(bottom - 10, y(best) - 14));
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: "height (cm)" }),
        yAxis(x, y, { label: "weight (kg)" }),
        plot(x, y, ...content),
        h(
          "text",
          { class: "note halo", x: right - 2, y: labelAt, "text-anchor": "end" },
          "least-squares line",
        ),
      ),
      ...people(state, frame, axes),
    ];
  });
}

/** A person is moved to another height and weight. */
export const personHandle: Handle<typeof fields> = {
  drag(state, point, size, index) {
    const { x, y } = scales(size);
    return move(state, index, x.invert(point.x), y.invert(point.y));
  },
  nudge(state, right, up, index) {
    return move(
      state,
      index,
      (state.heights[index] ?? 0) + right,
      (state.weights[index] ?? 0) + up,
    );
  },
};

const move = (
  state: TwoViews,
  index: number,
  height: number,
  weight: number,
): Partial<TwoViews> => ({
  heights: state.heights.map((entry, at) => (at === index ? height : entry)),
  weights: state.weights.map((entry, at) => (at === index ? weight : entry)),
});
