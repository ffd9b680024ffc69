import { path, plot, symbol, xAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { mark, stops, walk } from "../../figure/map.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import { rates, type FourRates } from "./fields.ts";
import { at, curve, standing, tracksOf, type Track } from "./tracks.ts";

const far = 3;
/** Room for the words above a valley. */
const headline = 19;

function lane(
  track: Track,
  own: boolean,
  step: number,
  x: Scale,
  top: number,
  bottom: number,
): Child[] {
  const [left, right] = x.range;
  const y = linearScale([0, curve([far]).value], [bottom, top + headline + 3], 2);
  const axes = { x, y };
  const name = own ? "stochastic" : "batch";
  const seen = track.points.slice(0, step + 1);
  const now = at(track, step);
  const arrived = track.report.converged && step >= track.report.steps;
  const valley = Array.from({ length: 61 }, (_, index) => far * (index / 30 - 1)).map(
    (theta) => [x(theta), y(curve([theta]).value)] as const,
  );
  return [
    plot(
      x,
      linearScale([0, 1], [bottom + 7, top + headline - 4], 2),
      h("path", { class: "shape", d: path(valley) }),
      h("path", {
        class: `${name} path diverging`,
        d: walk(
          seen.map(({ theta, cost }) => [theta, cost]),
          axes,
        ),
      }),
      ...stops(
        name,
        seen.slice(0, -1).map(({ theta, cost }) => [theta, cost]),
        axes,
      ),
    ),
    h(
      "text",
      { class: "label halo", x: left, y: top + 14 },
      own ? "yours, " : "",
      symbol("α"),
      ` = ${track.rate}`,
    ),
    h(
      "text",
      { class: arrived ? "badge halo" : "note halo", x: right, y: top + 14, "text-anchor": "end" },
      standing(track, step),
    ),
    mark(name, [now.theta, now.cost], axes, own ? "square" : "dot"),
  ];
}

/** One valley below the other, with a mark in each: all start at the same step. */
export function tracksPanel(state: FourRates, frame: Frame): Tree {
  const label = "Five tracks of the same valley, each with its own learning rate";
  return panel(frame, "tracks", label, ({ width, height }) => {
    const x = linearScale([-far, far], [14, width - 14], 7);
    const tracks = tracksOf(state);
    const bottom = height - 42;
    const row = bottom / tracks.length;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, linearScale([0, 1], [bottom, 0], 2), { label: [symbol("θ")] }),
        tracks.map((track, index) =>
          lane(track, index >= rates.length, state.step, x, row * index, row * (index + 1) - 9),
        ),
      ),
    ];
  });
}
