import { derivative, differentiable } from "@descent/autodiff";
import { compile } from "@descent/autodiff/compile";
import type { Objective } from "@descent/core";
import type { Contender } from "../interleave.ts";
import type { Problem } from "./problem.ts";

/** By hand, compiled, and with dual numbers. */
export function contenders({ written, byHand, start }: Problem): readonly Contender[] {
  const compiled = compile(written(), { size: start.length });
  const interpreted = compile(written(), { size: start.length, engine: "interpreter" });
  return [
    of("by hand", byHand, start),
    of("compiled", compiled, start),
    of("interpreter", interpreted, start),
    start.length === 1
      ? duals(written(), start[0] ?? NaN)
      : of("duals", differentiable(written()), start),
  ];
}

/** An objective, evaluated at points that never repeat. */
export function of(name: string, objective: Objective, start: readonly number[]): Contender {
  const params = [...start];
  return {
    name,
    run: (times) => {
      for (let i = 0; i < times; i++) {
        params[0] = (start[0] as number) + i * 1e-9;
        objective(params);
      }
    },
  };
}

function duals(f: ReturnType<Problem["written"]>, start: number): Contender {
  const slope = derivative((x) => f(x));
  return {
    name: "duals",
    run: (times) => {
      for (let i = 0; i < times; i++) slope(start + i * 1e-9);
    },
  };
}

/** The largest difference between the gradients of two objectives, relative to the larger of 1 and the entry. */
export function disagreement(one: Objective, other: Objective, at: readonly number[]): number {
  const { gradient } = other(at);
  const differences = one(at).gradient.map((slope, i) => {
    const expected = gradient[i] ?? NaN;
    return Math.abs(slope - expected) / Math.max(1, Math.abs(expected));
  });
  return Math.max(...differences);
}
