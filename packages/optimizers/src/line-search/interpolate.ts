import type { Point } from "./ray.js";

/** Where the cubic with these values and slopes at two points has its minimum; NaN if it has none. */
export function cubicMinimum(a: Point, b: Point): number {
  const width = b.step - a.step;
  const middle = a.slope + b.slope - (3 * (b.value - a.value)) / width;
  const scale = Math.max(Math.abs(middle), Math.abs(a.slope), Math.abs(b.slope));
  const square = (middle / scale) ** 2 - (a.slope / scale) * (b.slope / scale);
  const root = Math.sign(width) * scale * Math.sqrt(square);
  return b.step - (width * (b.slope + root - middle)) / (b.slope - a.slope + 2 * root);
}

/** Where the parabola with both values, and the slope at a, has its minimum. */
export function parabolaMinimum(a: Point, b: Point): number {
  const width = b.step - a.step;
  return a.step - (a.slope * width ** 2) / (2 * (b.value - a.value - a.slope * width));
}

/** Where the line through both slopes is zero. */
export function secantRoot(a: Point, b: Point): number {
  return b.step - (b.slope * (b.step - a.step)) / (b.slope - a.slope);
}
