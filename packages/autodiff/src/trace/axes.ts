import type { Axis, Node } from "./node.js";

/** The axes that any of the nodes depends on, deepest nesting first. */
export function union(nodes: readonly Node[]): readonly Axis[] {
  let axes: readonly Axis[] = [];
  for (const node of nodes) {
    if (node.axes.length === 0 || node.axes === axes) continue;
    if (node.axes.every((axis) => axes.includes(axis))) continue;
    axes =
      axes.length === 0
        ? node.axes
        : [...new Set([...axes, ...node.axes])].sort((one, other) => other.depth - one.depth);
  }
  return axes;
}

/** How many numbers a node comes to: one for each combination of its axes. */
export function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((size, { length }) => size * length, 1);
}

/**
 * By how much the place in an array over `axes` rises with the index of each of the axes `around`: 0 for
 * those that it does not have.
 */
export function strides(axes: readonly Axis[], around: readonly Axis[]): readonly number[] {
  return around.map((axis) => {
    const at = axes.indexOf(axis);
    return at < 0 ? 0 : sizeOf(axes.slice(at + 1));
  });
}

/** The place in an array over `axes` that belongs to an index of the axes `around`. */
export function placeOf(axes: readonly Axis[], around: readonly Axis[], index: number): number {
  const all = strides(around, around);
  return strides(axes, around).reduce((place, stride, k) => {
    const { length } = around[k] as Axis;
    return place + (Math.floor(index / (all[k] as number)) % length) * stride;
  }, 0);
}

/** These places for all indices of the axes `around`. */
export function placesOf(axes: readonly Axis[], around: readonly Axis[]): Int32Array {
  const places = new Int32Array(sizeOf(around));
  const all = strides(around, around);
  strides(axes, around).forEach((stride, k) => {
    if (stride === 0) return;
    const { length } = around[k] as Axis;
    const inside = all[k] as number;
    for (let i = 0; i < places.length; i++) {
      places[i] = (places[i] as number) + (Math.floor(i / inside) % length) * stride;
    }
  });
  return places;
}
