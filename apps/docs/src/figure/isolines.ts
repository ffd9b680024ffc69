import { path } from "./axis.ts";
import type { MapAxes, Place } from "./map.ts";
import { h, type Tree } from "./tree.ts";

/** A function of two numbers, known at the nodes of a grid. */
export interface Field {
  readonly across: readonly [low: number, high: number];
  readonly up: readonly [low: number, high: number];
  /** Row by row from below, each from the left; all rows equally long. */
  readonly rows: readonly (readonly number[])[];
}

export function fieldOf(
  f: (across: number, up: number) => number,
  across: Field["across"],
  up: Field["up"],
  cells: number,
): Field {
  const node = ([low, high]: Field["across"], i: number): number =>
    low + ((high - low) * i) / cells;
  const nodes = Array.from({ length: cells + 1 }, (_, i) => i);
  return { across, up, rows: nodes.map((j) => nodes.map((i) => f(node(across, i), node(up, j)))) };
}

type Side = "bottom" | "right" | "top" | "left";
/**
 * For each set of the corners of a cell that lie low enough (1 for the lower left one, 2, 4 and 8 for
 * the others, anticlockwise): from which side to which the line goes, with what is low to its left.
 */
const turns: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [["bottom", "left"]],
  [["right", "bottom"]],
  [["right", "left"]],
  [["top", "right"]],
  [
    ["bottom", "left"],
    ["top", "right"],
  ],
  [["top", "bottom"]],
  [["top", "left"]],
  [["left", "top"]],
  [["bottom", "top"]],
  [
    ["right", "bottom"],
    ["left", "top"],
  ],
  [["right", "top"]],
  [["left", "right"]],
  [["bottom", "right"]],
  [["left", "bottom"]],
  [],
];

/**
 * The rings around all that is no higher than a level (marching squares: Lorensen and Cline, 1987, in
 * two dimensions). Where that reaches the edge of the grid, the ring follows the edge.
 */
export function rings(field: Field, level: number): readonly (readonly Place[])[] {
  const { across, up, rows } = field;
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  // Around the grid everything is high, so that every ring closes.
  const at = (i: number, j: number): number => rows[j]?.[i] ?? Infinity;
  const meets = (low: number, high: number): number =>
    high === Infinity ? 0 : low === Infinity ? 1 : (level - low) / (high - low);
  const inside = (place: number, size: number, [low, high]: Field["across"]): number =>
    low + ((high - low) * Math.min(size - 1, Math.max(0, place))) / (size - 1);
  const next = new Map<string, string>();
  const places = new Map<string, Place>();
  const cross = (i: number, j: number, side: Side): string => {
    const [x, y] = [side === "right" ? i + 1 : i, side === "top" ? j + 1 : j];
    const flat = side === "bottom" || side === "top";
    const key = `${flat ? "h" : "v"} ${x} ${y}`;
    if (!places.has(key)) {
      const part = flat ? meets(at(x, y), at(x + 1, y)) : meets(at(x, y), at(x, y + 1));
      places.set(key, [
        inside(flat ? x + part : x, width, across),
        inside(flat ? y : y + part, count, up),
      ]);
    }
    return key;
  };
  for (let j = -1; j < count; j++)
    for (let i = -1; i < width; i++) {
      const corners = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
      const low = corners.reduce((sum, value, bit) => sum + (value <= level ? 1 << bit : 0), 0);
      for (const [from, to] of turns[low] ?? []) next.set(cross(i, j, from), cross(i, j, to));
    }
  const found: Place[][] = [];
  for (let key = first(next); key !== undefined; key = first(next)) {
    const ring: Place[] = [];
    for (let now: string | undefined = key; now !== undefined && next.has(now);) {
      ring.push(places.get(now) ?? [0, 0]);
      const after = next.get(now);
      next.delete(now);
      now = after;
    }
    found.push(ring);
  }
  return found;
}

const first = (map: ReadonlyMap<string, string>): string | undefined => map.keys().next().value;

/** Rings in the units of the axes, level by level from the lowest. */
export type Isolines = readonly (readonly (readonly Place[])[])[];

/** Lines of equal height, filled; the first of the levels the deepest. */
export function isolines(levels: Isolines, { x, y }: MapAxes): Tree[] {
  return levels
    .map((level, index) =>
      h("path", {
        class: "contour",
        style: `--deep:${Math.max(0, 1 - index / Math.max(1, levels.length - 2)).toFixed(2)}`,
        d: level.map((ring) => `${path(ring.map(([right, up]) => [x(right), y(up)]))}Z`).join(""),
      }),
    )
    .toReversed();
}
