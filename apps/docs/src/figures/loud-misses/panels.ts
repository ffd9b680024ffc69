import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { fields, type LoudMisses } from "./fields.ts";
import { lossOf, names, scoresOf } from "./scores.ts";

function scales(
  state: LoudMisses,
  { width, height }: Size,
): { readonly x: Scale; readonly y: Scale } {
  const { min, max } = fields.errors;
  const top = lossOf(state).value(max, 0) * 1.08;
  return {
    x: linearScale([min * 1.06, max * 1.06], [46, width - 14], 6),
    y: linearScale([0, top], [height - 42, 10], 6),
  };
}

/** The loss as a function of the error, with the three misses on it and the slope at each. */
export function lossPanel(state: LoudMisses, frame: Frame): Tree {
  const loss = lossOf(state);
  const { scores } = scoresOf(state);
  return panel(frame, "loss", `The loss ${loss.name} against the error`, (size) => {
    const { x, y } = scales(state, size);
    const [low, high] = x.domain;
    const curve = Array.from({ length: 201 }, (_, index) => low + ((high - low) * index) / 200);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: ["error ", symbol("e"), ": prediction − target"] }),
        yAxis(x, y, { label: ["loss ", symbol("ℓ")] }),
        plot(
          x,
          y,
          h("path", {
            class: "shape",
            d: path(curve.map((error) => [x(error), y(loss.value(error, 0))])),
          }),
          ...scores.map(({ error, loss: value, slope }) =>
            h("path", {
              class: "tangent",
              d: path([error - 2, error + 2].map((at) => [x(at), y(value + slope * (at - error))])),
            }),
          ),
          ...scores.map(({ error, loss: value }) =>
            h("line", { class: "drop", x1: x(error), x2: x(error), y1: y(0), y2: y(value) }),
          ),
        ),
      ),
      ...scores.map(({ error, loss: value, slope }, index) =>
        h(
          "g",
          {
            class: "handle",
            transform: `translate(${x(error).toFixed(1)} ${y(value).toFixed(1)})`,
            "data-handle": `error-${index}`,
            tabindex: "0",
            role: "slider",
            "aria-label": `Error ${names[index] ?? ""}`,
            "aria-valuemin": String(fields.errors.min),
            "aria-valuemax": String(fields.errors.max),
            "aria-valuenow": String(error),
            "aria-valuetext": `error ${error}, loss ${decimals(value, 2)}, slope ${decimals(slope, 2)}`,
          },
          h("circle", { class: "reach", r: 22 }),
          h("circle", { class: "ring", r: 6.5 }),
          h("text", { class: "initial halo", y: -13, "text-anchor": "middle" }, names[index] ?? ""),
        ),
      ),
    ];
  });
}

/** Every loss as an area: for the squared error, the square over the miss itself. */
export function areaPanel(state: LoudMisses, frame: Frame): Tree {
  const { scores } = scoresOf(state);
  return panel(frame, "area", "Each loss drawn as an area", ({ width, height }) => {
    const sides = scores.map(({ loss }) => Math.sqrt(loss));
    // The scale does not depend on the loss, so that areas can be compared between losses.
    const unit = Math.min((height - 52) / 10, (width - 60) / 22);
    const gap = (width - unit * sides.reduce((sum, side) => sum + Math.max(side, 2), 0)) / 4;
    let left = gap;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        h("line", { class: "grid base", x1: 0, x2: width, y1: height - 38, y2: height - 38 }),
        scores.map(({ loss, share }, index) => {
          const side = (sides[index] ?? 0) * unit;
          const room = Math.max(side, 2 * unit);
          const middle = left + room / 2;
          left += room + gap;
          return h(
            "g",
            {},
            h("rect", {
              class: "area",
              x: middle - side / 2,
              y: height - 38 - side,
              width: side,
              height: side,
            }),
            h(
              "text",
              { class: "label", x: middle, y: height - 21, "text-anchor": "middle" },
              `${names[index] ?? ""}: ${decimals(loss, loss < 10 ? 2 : 1)}`,
            ),
            h(
              "text",
              { class: "note", x: middle, y: height - 5, "text-anchor": "middle" },
              `${decimals(share * 100, 0)} %`,
            ),
          );
        }),
      ),
    ];
  });
}

const change = (state: LoudMisses, index: number, value: number): Partial<LoudMisses> => ({
  errors: state.errors.map((entry, at) => (at === index ? value : entry)),
});

/** The handle of one of the misses. */
export const errorHandle = (index: number): Handle<typeof fields> => ({
  drag: (state, point, size) => change(state, index, scales(state, size).x.invert(point.x)),
  nudge: (state, right, up) =>
    change(state, index, (state.errors[index] ?? 0) + (right + up) * fields.errors.step),
});
