import { plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { reachOf, type Batch, type Vote } from "./votes.ts";

interface Axes {
  readonly x: Scale;
  readonly y: Scale;
}

/** An arrow from no slope at all to a vote. */
function arrow(name: string, vote: Vote, { x, y }: Axes, head: number): Tree {
  const [x0, y0, x1, y1] = [x(0), y(0), x(vote.m), y(vote.b)];
  const long = Math.hypot(x1 - x0, y1 - y0);
  const turn = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  const tip = Math.min(head, long);
  return h(
    "g",
    { class: `vote ${name}` },
    h("line", { x1: x0, y1: y0, x2: x1, y2: y1 }),
    h("path", {
      d: `M${(-tip).toFixed(1)} ${(-tip / 2).toFixed(1)}L0 0L${(-tip).toFixed(1)} ${(tip / 2).toFixed(1)}Z`,
      transform: `translate(${x1.toFixed(1)} ${y1.toFixed(1)}) rotate(${turn.toFixed(1)})`,
    }),
  );
}

/** A small arrow for each person, and the two means: of everyone, and of the batch. */
export function votesPanel(
  votes: readonly Vote[],
  all: Vote,
  batches: readonly Batch[],
  frame: Frame,
): Tree {
  const now = batches.at(-1);
  return panel(frame, "votes", "The slope that each person asks for, and the means", (size) => {
    const reach = reachOf(votes);
    const x = linearScale(reach.m, [46, size.width - 14], 5);
    const y = linearScale(reach.b, [size.height - 42, 8], 5);
    const axes = { x, y };
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: ["slope along ", symbol("m"), " (kg · 10 cm)"] }),
        yAxis(x, y, { label: ["slope along ", symbol("b"), " (kg)"] }),
        plot(
          x,
          y,
          ...votes.map((vote, i) =>
            arrow(now?.members.includes(i) === true ? "picked" : "single", vote, axes, 7),
          ),
          ...batches.slice(0, -1).map(({ mean }) =>
            h("rect", {
              class: "earlier",
              x: x(mean.m) - 2.5,
              y: y(mean.b) - 2.5,
              width: 5,
              height: 5,
            }),
          ),
          arrow("all", all, axes, 13),
          h("circle", { class: "batch now", cx: x(all.m), cy: y(all.b), r: 5 }),
          ...(now === undefined
            ? []
            : [
                arrow("chosen", now.mean, axes, 13),
                h("rect", {
                  class: "stochastic now",
                  x: x(now.mean.m) - 5,
                  y: y(now.mean.b) - 5,
                  width: 10,
                  height: 10,
                }),
              ]),
        ),
      ),
    ];
  });
}
