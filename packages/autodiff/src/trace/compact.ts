import { placesOf, sizeOf } from "./axes.js";
import type { Axis } from "./node.js";

/** Numbers for each index of some axes. */
export interface Table<Data> {
  readonly axes: readonly Axis[];
  readonly data: Data;
}

/** The same numbers without the axes along which they never vary. */
export function compact<Data extends Float64Array | Int32Array>({
  axes,
  data,
}: Table<Data>): Table<Data> {
  for (const axis of axes) {
    const others = axes.filter((other) => other !== axis);
    const table = placesOf(others, axes);
    const smaller = data.slice(0, sizeOf(others)) as Data;
    // The last number written stands for all, if all are the same.
    for (let i = 0; i < data.length; i++) smaller[table[i] as number] = data[i] as number;
    if (data.every((x, i) => Object.is(x, smaller[table[i] as number]))) {
      return compact({ axes: others, data: smaller });
    }
  }
  return { axes, data };
}
