import { path, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { logScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { everyone, type Spread } from "./votes.ts";

/** The noise against the batch size, both on logarithmic axes: a square root is a straight line. */
export function spreadPanel(spreads: readonly Spread[], chosen: number, frame: Frame): Tree {
  const single = spreads[0]?.independent ?? 1;
  return panel(frame, "spread", "Spread of the batch means against the batch size", (size) => {
    const { width, height } = size;
    const x = Object.assign(logScale([1, 26], [46, width - 14]), { ticks: [1, 2, 4, 8, 16, 24] });
    const domain = [single / 40, single * 1.5] as const;
    const round = [0.1, 1, 10, 100].flatMap((power) => [power, 2 * power, 5 * power]);
    const y = Object.assign(logScale(domain, [height - 42, 8]), {
      ticks: round.filter((tick) => tick > domain[0] && tick < domain[1]),
    });
    const curve = (value: (spread: Spread) => number): string =>
      path(spreads.slice(0, -1).map((spread) => [x(spread.size), y(value(spread))]));
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: "people in a batch, log scale" }),
        yAxis(x, y, { label: "spread, log scale" }),
        h("path", { class: "tangent", d: curve(({ independent }) => independent) }),
        h("path", { class: "stochastic curve", d: curve(({ shuffled }) => shuffled) }),
        ...spreads.map(({ size: people, measured }) =>
          h("rect", {
            class: people === chosen ? "stochastic now" : "measured",
            x: x(people) - (people === chosen ? 5.5 : 3),
            y: y(measured) - (people === chosen ? 5.5 : 3),
            width: people === chosen ? 11 : 6,
            height: people === chosen ? 11 : 6,
          }),
        ),
        h(
          "text",
          {
            class: "note halo",
            x: x(everyone) - 12,
            y: y.range[0] - 6,
            "text-anchor": "end",
          },
          `0 with all ${everyone}`,
        ),
      ),
    ];
  });
}
