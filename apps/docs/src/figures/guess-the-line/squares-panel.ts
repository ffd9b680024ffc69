import { heights } from "../../data/people.ts";
import { plot, xAxis, yAxis } from "../../figure/axis.ts";
import { bars } from "../../figure/bars.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { best, squaresOf, type Guess } from "./guess.ts";

/** Round tops of the axis: it grows with the largest square. */
const tops = [1500, 2000, 3000, 4000, 6000, 8000, 10_000];

const level = (name: string, cost: number, { x, y }: Record<"x" | "y", Scale>): Tree =>
  h("line", { class: name, x1: x.range[0], x2: x.range[1], y1: y(cost), y2: y(cost) });

/** The square of each miss, from the shortest person to the tallest, and their mean. */
export function squaresPanel(now: Guess, showBest: boolean, frame: Frame): Tree {
  const squares = squaresOf(now);
  const highest = Math.max(...squares);
  const top = tops.find((most) => most >= highest) ?? highest;
  return panel(frame, "squares", "The squared miss of each person, and the mean", (size) => {
    const x = Object.assign(linearScale([-1, heights.length], [52, size.width - 14]), {
      ticks: [],
    });
    const y = linearScale([0, top], [size.height - 42, 8], 5);
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: "people, from the shortest to the tallest" }),
        yAxis(x, y, { label: "squared miss (kg²)", write: (tick) => String(tick) }),
        plot(x, y, ...bars(squares, { x, y }, () => "area")),
        showBest ? level("best-line", best.cost, { x, y }) : undefined,
        level("mean-line", now.cost, { x, y }),
      ),
    ];
  });
}
