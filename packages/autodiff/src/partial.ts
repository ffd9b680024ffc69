import { dual } from "./dual.js";
import type { Scalar } from "./operand.js";
import { perturb, type Pushed, read } from "./perturb.js";

/** A function of spread parameters. */
export type Spread<Result> = (...params: Scalar[]) => Result;

/** f(point) and ∂f/∂xᵢ. */
export function partial(
  call: string,
  f: Spread<Scalar>,
  point: readonly Scalar[],
  i: number,
): Pushed {
  return perturb((level) => read(call, f(...lift(point, i, level)), level));
}

/** The point with xᵢ + ε in place of xᵢ. */
export function lift(point: readonly Scalar[], i: number, level: number): Scalar[] {
  return point.map((x, k) => (k === i ? dual(level, x, 1) : x));
}
