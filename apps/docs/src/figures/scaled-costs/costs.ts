import { differentiable, div, mean, mul, square, sub, sum } from "@descent/autodiff";
import type { Objective } from "@descent/core";
import { descend, gradientDescent, largestCurvature } from "@descent/optimizers";
import type { ScaledCosts } from "./fields.ts";

/** A cost of the slope m of a line through the origin, and what one step on it does. */
export interface Scaled {
  readonly name: string;
  readonly formula: string;
  readonly cost: Objective;
  readonly rate: number;
  readonly value: number;
  readonly slope: number;
  readonly lands: number;
  readonly landed: number;
  /** 2 / curvature. */
  readonly limit: number;
}

/** x = y = 1, 2, 3, so many times over; the best slope is 1. */
export const inputs = (copies: number): readonly number[] =>
  Array.from({ length: copies }, () => [1, 2, 3]).flat();

export function costsOf({ start, rate, copies, fold }: ScaledCosts): readonly Scaled[] {
  const x = inputs(copies);
  const total = differentiable((m) => sum(x.map((xi) => square(sub(mul(m, xi), xi)))));
  const average = differentiable((m) => mean(x.map((xi) => square(sub(mul(m, xi), xi)))));
  const half = differentiable((m) => div(mean(x.map((xi) => square(sub(mul(m, xi), xi)))), 2));
  const folded = fold === "folded";
  const one = (name: string, formula: string, cost: Objective, alpha: number): Scaled => {
    const [before, after] = descend(cost, [start], gradientDescent(alpha));
    const atZero = cost([0]).gradient[0] ?? 0;
    return {
      name,
      formula,
      cost,
      rate: alpha,
      value: before?.value ?? 0,
      slope: before?.gradient[0] ?? 0,
      lands: after?.params[0] ?? 0,
      landed: after?.value ?? 0,
      limit: 2 / largestCurvature((v) => [(cost(v).gradient[0] ?? 0) - atZero], 1),
    };
  };
  return [
    one("sum", "Σ e²", total, folded ? rate / x.length : rate),
    one("mean", "(1/N) Σ e²", average, rate),
    one("half mean", "(1/2N) Σ e²", half, folded ? rate * 2 : rate),
  ];
}
