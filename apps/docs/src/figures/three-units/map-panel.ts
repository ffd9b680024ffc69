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
  type MapAxes,
  type Place,
} from "../../figure/map.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { level } from "./fields.ts";
import { at, type Moment, type UnitCourse } from "./runs.ts";

/** Costs above the lowest that contours are drawn of, as shares of that at the start. */
const shares = [0.01, 0.04, 0.1, 0.2, 0.35, 0.55, 0.8, 1.15, 1.7, 2.5, 3.5];

const place = ({ slope, intercept }: Pick<Moment, "slope" | "intercept">): Place => [
  slope,
  intercept,
];

/** One unit across is as long as one unit up: a circle is a circle. Start and bottom both fit. */
function scales({ bowl }: UnitCourse, { width, height }: Size): MapAxes {
  const x = [46, width - 14] as const;
  const y = [height - 42, 8] as const;
  const half = { x: (x[1] - x[0]) / 2, y: (y[0] - y[1]) / 2 };
  const middle = { slope: bowl.slope / 2, intercept: (bowl.intercept + level) / 2 };
  const unit = Math.max(
    (0.75 * Math.abs(bowl.intercept - level)) / half.y,
    (0.75 * Math.abs(bowl.slope)) / half.x,
  );
  return {
    x: linearScale([middle.slope - unit * half.x, middle.slope + unit * half.x], x, 5),
    y: linearScale([middle.intercept - unit * half.y, middle.intercept + unit * half.y], y, 5),
  };
}

/** The map of the cost in one of the units, true to scale, with the way of the descent. */
export function mapPanel(course: UnitCourse, step: number, diverges: boolean, frame: Frame): Tree {
  const { unit, bowl, moments } = course;
  const start = moments[0]?.excess ?? 1;
  return panel(frame, "map", "Contours of the cost, with the path", (size) => {
    const axes = scales(course, size);
    const { x, y } = axes;
    const way = moments.slice(0, step + 1).map(place);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(
          x,
          y,
          ground(axes),
          ...contours(
            { ...bowl, bottom: place(bowl) },
            axes,
            shares.map((share) => bowl.lowest + share * start),
          ),
          h("path", {
            class: diverges ? "batch path diverging" : "batch path",
            d: walk(way, axes),
          }),
          ...stops("batch", way.slice(1, -1), axes),
          lowestMark(place(bowl), axes),
        ),
        xAxis(x, y, { label: ["slope ", symbol("m"), ` (${unit.slope})`], grid: false }),
        yAxis(x, y, { label: ["intercept ", symbol("b"), ` (${unit.intercept})`], grid: false }),
        mark("batch", place(at(course, step)), axes, "dot"),
      ),
    ];
  });
}
