import { weights } from "../../data/people.ts";
import { path, plot, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { at, type UnitCourse } from "./runs.ts";

/** The people in one of the units: the picture is the same in all, only the numbers below differ. */
export function dataPanel(course: UnitCourse, step: number, frame: Frame): Tree {
  const { unit, bowl } = course;
  const now = at(course, step);
  return panel(frame, "data", "Weight against height, with the line", ({ width, height }) => {
    const low = Math.min(...unit.x);
    const high = Math.max(...unit.x);
    const room = (high - low) / 8;
    const x = linearScale([low - room, high + room], [46, width - 14], width < 420 ? 5 : 6);
    const y = linearScale([30, 125], [height - 42, 8], 6);
    const through = (line: { readonly slope: number; readonly intercept: number }): string =>
      path(x.domain.map((at) => [x(at), y(line.intercept + line.slope * at)]));
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: unit.axis }),
        yAxis(x, y, { label: "weight (kg)" }),
        plot(
          x,
          y,
          ...unit.x.map((at, i) =>
            h("circle", { class: "datum", cx: x(at), cy: y(weights[i] ?? 0), r: 4.5 }),
          ),
          h("path", { class: "best-line", d: through(bowl) }),
          h("path", { class: "batch line", d: through(now) }),
        ),
      ),
    ];
  });
}
