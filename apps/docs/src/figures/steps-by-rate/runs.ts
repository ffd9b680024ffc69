import type { Objective } from "@descent/core";
import { differentiable, mul, square } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";
import { fields, type StepsByRate } from "./fields.ts";

/** The axis goes a little beyond the largest rate that can be set. */
export const farthest = fields.rate.max;
export const most = 2000;

/** J(θ) = λ/2 · θ². */
const costOf = (curvature: number): Objective =>
  differentiable((theta) => mul(curvature / 2, square(theta)));

/** The number of steps until no more than the share is left, or `undefined` if it never is. */
export function stepsAt({ rate, curvature, share }: StepsByRate): number | undefined {
  let first: number | undefined;
  let before = Infinity;
  for (const { step, value } of descend(costOf(curvature), [1], gradientDescent(rate))) {
    first ??= value;
    if (value <= Number(share) * first) return step;
    // What does not fall on this cost will not fall later.
    if (value >= before || step === most) return undefined;
    before = value;
  }
  return undefined;
}

export interface Count {
  readonly rate: number;
  readonly steps: number | undefined;
}

let last: { readonly key: string; readonly counts: readonly Count[] } | undefined;

/** The number of steps at every rate that can be set. */
export function countsOf(state: StepsByRate): readonly Count[] {
  const key = `${state.curvature} ${state.share}`;
  if (last?.key === key) return last.counts;
  const { min, max, step } = fields.rate;
  const counts = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => {
    const rate = Number((min + index * step).toFixed(2));
    return { rate, steps: stepsAt({ ...state, rate }) };
  });
  last = { key, counts };
  return counts;
}

/** Lands in one step, and the rate from which on nothing arrives. */
export const bestOf = ({ curvature }: StepsByRate): number => 1 / curvature;
export const limitOf = ({ curvature }: StepsByRate): number => 2 / curvature;
/** What a step multiplies the distance from the lowest point by. */
export const factorOf = ({ rate, curvature }: StepsByRate): number => 1 - rate * curvature;

/** What becomes of a run, by what each step leaves of the distance. */
export type Region = "creep" | "fast" | "zigzag" | "never";
export function regionOf(state: StepsByRate): Region {
  const factor = factorOf(state);
  if (factor <= -1) return "never";
  if (factor < -0.5) return "zigzag";
  return factor > 0.5 ? "creep" : "fast";
}
