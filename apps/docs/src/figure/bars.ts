import type { Scale } from "./scale.ts";
import { h, type Tree } from "./tree.ts";

/** A bar for each value, at 0, 1, 2 and so on across, from zero up; `name` is the class of a bar. */
export function bars(
  values: readonly number[],
  { x, y }: { readonly x: Scale; readonly y: Scale },
  name: (index: number) => string,
): Tree[] {
  const width = Math.max(1, (x(1) - x(0)) * 0.8);
  return values.map((value, index) =>
    h("rect", {
      class: name(index),
      x: x(index) - width / 2,
      y: Math.min(y(0), y(value)),
      width,
      height: Math.abs(y(0) - y(value)),
    }),
  );
}
