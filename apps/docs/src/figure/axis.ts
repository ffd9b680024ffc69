import { decimals } from "./format.ts";
import type { Scale } from "./scale.ts";
import { h, type Child, type Tree } from "./tree.ts";

interface AxisOptions {
  readonly label: readonly Child[] | string;
  readonly write?: (tick: number) => string;
  /** Where the value of a tick stands; for a logarithmic axis, 10 to the tick. */
  readonly value?: (tick: number) => number;
  readonly grid?: boolean;
}

const plain = (ticks: readonly number[]): ((tick: number) => string) => {
  const places = Math.max(0, ...ticks.map((tick) => (String(tick).split(".")[1] ?? "").length));
  return (tick) => decimals(tick, Math.min(places, 4));
};

/** The horizontal axis under a plot: grid lines, at most six round numbers, a name with its unit. */
export function xAxis(x: Scale, y: Scale, options: AxisOptions): Tree {
  const { label, write = plain(x.ticks), value = (tick: number) => tick, grid = true } = options;
  const [bottom, top] = y.range;
  const middle = (x.range[0] + x.range[1]) / 2;
  return h(
    "g",
    { class: "axis" },
    x.ticks.map((tick) => {
      const at = x(value(tick));
      return h(
        "g",
        {},
        grid ? h("line", { class: "grid", x1: at, x2: at, y1: bottom, y2: top }) : undefined,
        h("text", { class: "tick", x: at, y: bottom + 17, "text-anchor": "middle" }, write(tick)),
      );
    }),
    h("text", { class: "name", x: middle, y: bottom + 36, "text-anchor": "middle" }, label),
  );
}

/** The vertical axis beside a plot. */
export function yAxis(x: Scale, y: Scale, options: AxisOptions): Tree {
  const { label, write = plain(y.ticks), value = (tick: number) => tick, grid = true } = options;
  const [left, right] = x.range;
  const middle = (y.range[0] + y.range[1]) / 2;
  return h(
    "g",
    { class: "axis" },
    y.ticks.map((tick) => {
      const at = y(value(tick));
      return h(
        "g",
        {},
        grid ? h("line", { class: "grid", x1: left, x2: right, y1: at, y2: at }) : undefined,
        h("text", { class: "tick", x: left - 7, y: at + 4, "text-anchor": "end" }, write(tick)),
      );
    }),
    h(
      "text",
      { class: "name", transform: `translate(12 ${middle}) rotate(-90)`, "text-anchor": "middle" },
      label,
    ),
  );
}

/** A letter of a formula. */
export const symbol = (letter: string): Tree => h("tspan", { class: "symbol" }, letter);

/** The points of a broken line, as a path. */
export function path(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");
}

/** What lies between the axes; whatever goes beyond them is cut off. */
export function plot(x: Scale, y: Scale, ...content: readonly (Child | undefined)[]): Tree {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return h("svg", { ...box, viewBox: Object.values(box).join(" ") }, content);
}
