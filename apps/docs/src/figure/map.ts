import { path } from "./axis.ts";
import type { Scale } from "./scale.ts";
import { h, type Tree } from "./tree.ts";

/** The axes of a map of a cost over two parameters. */
export interface MapAxes {
  readonly x: Scale;
  readonly y: Scale;
}
/** A place on a map, across and up, in the units of its axes. */
export type Place = readonly [across: number, up: number];

/** A quadratic cost: where its bottom is, how low, and its two curvatures with their directions. */
export interface Basin {
  readonly bottom: Place;
  readonly lowest: number;
  readonly curvatures: readonly { readonly size: number; readonly along: Place }[];
}

/**
 * Lines of equal cost, lowest level first in `levels`. Of a quadratic they are ellipses, drawn
 * exactly: a circle, stretched. The first of the levels is filled the deepest.
 */
export function contours(
  { bottom, lowest, curvatures }: Basin,
  { x, y }: MapAxes,
  levels: readonly number[],
): Tree[] {
  const across = x(1) - x(0);
  const down = y(1) - y(0);
  return levels
    .map((level, index) => ({ level, index }))
    .filter(({ level }) => level > lowest)
    .toReversed()
    .map(({ level, index }) => {
      const [u, v] = curvatures.map(({ size, along: [right, up] }) => {
        const radius = Math.sqrt((2 * (level - lowest)) / size);
        return [right * radius * across, up * radius * down];
      });
      const matrix = [...(u ?? []), ...(v ?? []), x(bottom[0]), y(bottom[1])];
      return h("circle", {
        class: "contour",
        r: 1,
        style: `--deep:${Math.max(0, 1 - index / (levels.length - 2)).toFixed(2)}`,
        transform: `matrix(${matrix.map((entry) => entry.toFixed(2)).join(" ")})`,
        "vector-effect": "non-scaling-stroke",
      });
    });
}

/** The ground that the contours lie on. */
export function ground({ x, y }: MapAxes): Tree {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return h("rect", { class: "ground", x: left, y: top, width: right - left, height: bottom - top });
}

// Far off the map a coordinate may be too large to draw; its direction is all that is seen.
const bounded = (pixel: number): number => Math.max(-1e5, Math.min(1e5, pixel));

/** The way from place to place, as a path. */
export const walk = (places: readonly Place[], { x, y }: MapAxes): string =>
  path(places.map(([across, up]) => [bounded(x(across)), bounded(y(up))]));

/** A dot at each of the places that are on the map. */
export function stops(name: string, places: readonly Place[], { x, y }: MapAxes): Tree[] {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return places
    .map(([across, up]) => [x(across), y(up)] as const)
    .filter(([px, py]) => px > left && px < right && py > top && py < bottom)
    .map(([px, py]) => h("circle", { class: `${name} stop`, cx: px, cy: py, r: 2.5 }));
}

/** A mark at a place or, if that is off the map, an arrow at the edge that points to it. */
export function mark(
  name: string,
  [across, up]: Place,
  { x, y }: MapAxes,
  shape: "dot" | "square" | "diamond",
): Tree {
  const px = x(across);
  const py = y(up);
  const inside = (value: number, [a, b]: readonly [number, number]): number =>
    Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
  const ex = inside(px, x.range);
  const ey = inside(py, y.range);
  if (ex !== px || ey !== py) {
    const turn = (Math.atan2(py - ey, px - ex) * 180) / Math.PI;
    return h("path", {
      class: `${name} away`,
      d: "M-14 -7L0 0L-14 7Z",
      transform: `translate(${ex.toFixed(1)} ${ey.toFixed(1)}) rotate(${turn.toFixed(0)})`,
    });
  }
  if (shape === "dot") return h("circle", { class: `${name} now`, cx: px, cy: py, r: 6 });
  return h("rect", {
    class: `${name} now`,
    x: px - 5,
    y: py - 5,
    width: 10,
    height: 10,
    ...(shape === "diamond" && { transform: `rotate(45 ${px.toFixed(1)} ${py.toFixed(1)})` }),
  });
}

/** The cross that marks the lowest place. */
export const lowestMark = ([across, up]: Place, { x, y }: MapAxes): Tree =>
  h("path", {
    class: "lowest",
    d: "M-8 0H8M0 -8V8",
    transform: `translate(${x(across).toFixed(1)} ${y(up).toFixed(1)})`,
  });

/** The handle by which the start of a walk is moved over a map; `where` is the start in words. */
export function startHandleAt([across, up]: Place, where: string, { x, y }: MapAxes): Tree {
  return h(
    "g",
    {
      class: "start",
      transform: `translate(${x(across).toFixed(1)} ${y(up).toFixed(1)})`,
      "data-handle": "start",
      tabindex: "0",
      role: "button",
      "aria-label": `Start: ${where}. Arrow keys move it; the exact values have a field each.`,
    },
    h("circle", { class: "reach", r: 30 }),
    h("circle", { class: "ring", r: 8 }),
  );
}
