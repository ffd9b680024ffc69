import { symbol, xAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame } from "../../figure/figure.ts";
import { boxOf, overlaps, type Box, type Spot } from "../../figure/labels.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import { start, type ThreeFates } from "./fields.ts";
import { pathOf, written } from "./path.ts";

const compact = (tick: number): string =>
  Math.abs(tick) >= 1e5 ? written(tick) : written(Number(tick.toFixed(3)));

/** The values of the last points first: an earlier one is left out where there is no room. */
function labels(seen: readonly number[], x: Scale, line: number): Child[] {
  const taken: Box[] = [];
  return seen.toReversed().flatMap((theta, back) => {
    const text = written(theta);
    const spot: Spot = { x: x(theta), y: line + 26, anchor: "middle" };
    const box = boxOf(text, spot);
    if (taken.some((other) => overlaps(other, box))) return [];
    taken.push(box);
    const name = back === 0 ? "badge halo" : "label halo";
    return [h("text", { class: name, x: spot.x, y: spot.y, "text-anchor": "middle" }, text)];
  });
}

/** A jump from one point to the next, as an arc above the line or below it. */
function jump(from: number, to: number, line: number, room: number, above: boolean): string {
  const radius = Math.abs(to - from) / 2;
  const sweep = to > from === above ? 1 : 0;
  return `M${from.toFixed(1)} ${line}A${radius.toFixed(1)} ${Math.min(radius, room).toFixed(1)} 0 0 ${sweep} ${to.toFixed(1)} ${line}`;
}

/** The jumps so far, on an axis that widens with them. */
export function linePanel(state: ThreeFates, frame: Frame): Tree {
  const label = "The jumps along θ, on an axis that widens with them";
  return panel(frame, "line", label, ({ width, height }) => {
    const seen = pathOf(state).slice(0, state.step + 1);
    const now = seen.at(-1) ?? start;
    const far = 1.15 * Math.max(start, ...seen.map(Math.abs));
    const x = linearScale([-far, far], [24, width - 24], width < 420 ? 5 : 7);
    const bottom = height - 42;
    const line = bottom * 0.52;
    const room = line - 10;
    const ends = seen.slice(1).map((to, index) => ({ from: seen[index] ?? start, to, index }));
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        xAxis(x, linearScale([0, 1], [bottom, 4], 2), { label: [symbol("θ")], write: compact }),
        h("line", { class: "base", x1: x.range[0], x2: x.range[1], y1: line, y2: line }),
        h("line", { class: "floor", x1: x(0), x2: x(0), y1: 4, y2: bottom }),
        ends.map(({ from, to, index }) =>
          h("path", {
            class: index === ends.length - 1 ? "arrow" : "arrow past",
            d: jump(x(from), x(to), line, room, index % 2 === 0),
          }),
        ),
        seen.map((theta) => h("circle", { class: "batch stop", cx: x(theta), cy: line, r: 4 })),
        labels(seen, x, line),
        h("circle", { class: "batch now", cx: x(now), cy: line, r: 7 }),
      ),
    ];
  });
}
