import { path, plot, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { mark } from "../../figure/map.ts";
import { linearScale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { BowlSlices } from "./fields.ts";
import { far, theta } from "./map-panel.ts";
import { bowl, nowAndNext } from "./walk.ts";

/** The cost along one parameter while the other is held, with the tangent: its slope is the partial. */
export function slicePanel(state: BowlSlices, along: 0 | 1, frame: Frame): Tree {
  const [name, moving, held] =
    along === 0 ? (["first", "₁", "₂"] as const) : (["second", "₂", "₁"] as const);
  const label = `The slice along θ${moving}, with θ${held} held`;
  return panel(frame, name, label, ({ width, height }) => {
    const [now] = nowAndNext(state);
    const other = now.place[1 - along] ?? 0;
    const at = now.place[along];
    // The axes widen with a walk that leads outwards.
    const reach = Math.max(far, 1.15 * Math.abs(at));
    const x = linearScale([-reach, reach], [48, width - 8], 6);
    const y = linearScale([0, Math.max(42, 1.15 * now.cost)], [height - 42, 24], 4);
    const costAt = (value: number): number =>
      bowl(along === 0 ? [value, other] : [other, value]).value;
    const curve = Array.from({ length: 61 }, (_, index) => reach * (index / 30 - 1));
    const half = 0.35 * reach;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, y, { label: theta(moving) }),
        yAxis(x, y, { label: "cost" }),
        plot(
          x,
          y,
          h("path", {
            class: along === 0 ? "shape" : "shape second",
            d: path(curve.map((value) => [x(value), y(costAt(value))])),
          }),
          h("path", {
            class: "tangent",
            d: path(
              [-half, half].map((step) => [x(at + step), y(now.cost + now.partials[along] * step)]),
            ),
          }),
        ),
        mark("batch", [at, now.cost], { x, y }, "dot"),
        h(
          "text",
          { class: "note", x: width - 8, y: 14, "text-anchor": "end" },
          theta(held),
          width < 220 ? ` = ${decimals(other, 1)}` : ` held at ${decimals(other, 2)}`,
          width < 220 ? "" : `, slope ${decimals(now.partials[along], 2)}`,
        ),
      ),
    ];
  });
}
