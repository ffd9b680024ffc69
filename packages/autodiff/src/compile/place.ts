import { strides } from "../trace/axes.js";
import type { Axis } from "../trace/node.js";

/** The place of an index of `axes` in an array over them, as JavaScript: `i0 * 50 + i1`. */
export function place(axes: readonly Axis[], indexOf: (axis: Axis) => string): string {
  return linear(0, strides(axes, axes), axes.map(indexOf));
}

/**
 * The numbers in `data`, one for each index of `axes`, as JavaScript without the data, if they rise
 * evenly along each axis: `i0 + 1`.
 */
export function evenly(
  data: Int32Array,
  axes: readonly Axis[],
  indexOf: (axis: Axis) => string,
): string | undefined {
  const first = data[0] as number;
  const sizes = strides(axes, axes);
  const steps = sizes.map((size) => (data[size] ?? first) - first);
  const fits = data.every((number, place) => {
    const rise = sizes.map((size, i) => {
      const { length } = axes[i] as Axis;
      return (Math.floor(place / size) % length) * (steps[i] as number);
    });
    return number === rise.reduce((total, step) => total + step, first);
  });
  return fits ? linear(first, steps, axes.map(indexOf)) : undefined;
}

/** start + Σ factor · index, as short as it goes. */
function linear(start: number, factors: readonly number[], names: readonly string[]): string {
  const terms = factors.flatMap((factor, i) => {
    const name = names[i] as string;
    return factor === 0 ? [] : [factor === 1 ? name : `${name} * ${factor}`];
  });
  if (start !== 0 || terms.length === 0) terms.push(String(start));
  return terms.join(" + ");
}
