import { DescentError } from "@descent/core";
import { describe, expect, test } from "vitest";
import reference from "../reference/torch-schedules.json" with { type: "json" };
import { learningRate } from "../rules/learning-rate.js";
import { constant } from "./constant.js";
import { cosineDecay } from "./cosine-decay.js";
import { exponentialDecay } from "./exponential-decay.js";
import { inverseDecay } from "./inverse-decay.js";
import { stepDecay } from "./step-decay.js";
import { warmup } from "./warmup.js";

type Args = Partial<Record<string, number | readonly string[] | readonly number[]>>;

function scheduleOf(scheduler: string, from: number, args: Args): (step: number) => number {
  const number = (name: string): number => Number(args[name]);
  switch (scheduler) {
    case "StepLR":
      return stepDecay({ from, factor: number("gamma"), every: number("step_size") });
    case "ExponentialLR":
      return exponentialDecay({ from, factor: number("gamma") });
    case "CosineAnnealingLR":
      return cosineDecay({ from, to: number("eta_min"), steps: number("T_max") });
    case "LinearLR": {
      const start = from * number("start_factor");
      const then = from * number("end_factor");
      return warmup({ from: start, steps: number("total_iters"), then });
    }
    default: // LinearLR(start_factor=0.1, total_iters=10), then CosineAnnealingLR(T_max=50)
      return warmup({ from: from / 10, steps: 10, then: cosineDecay({ from, steps: 50 }) });
  }
}

test.each(reference.schedules.map((row) => [row.scheduler, row] as const))(
  "%s of PyTorch is followed to 1e-14",
  (scheduler, { args, baseLr, lr }) => {
    const schedule = scheduleOf(scheduler, baseLr, args);
    // PyTorch's cosine goes up again after its last step; ours stays.
    const steps = scheduler === "CosineAnnealingLR" ? lr.slice(0, 21) : lr;
    steps.forEach((rate, step) => {
      expect(Math.abs(schedule(step) - rate)).toBeLessThanOrEqual(1e-14);
    });
  },
);

describe("by hand", () => {
  test("inverseDecay halves at 1/decay", () => {
    const rate = inverseDecay({ from: 0.3, decay: 0.1 });
    expect([rate(0), rate(10), rate(20)]).toEqual([0.3, 0.15, 0.3 / 3]);
  });
  test("cosineDecay ends at 0 and stays", () => {
    const rate = cosineDecay({ from: 0.1, steps: 5 });
    expect([rate(5), rate(6), rate(1e9)]).toEqual([0, 0, 0]);
  });
  test("constant is constant", () => {
    expect([0, 1, 1e6].map(constant(0.25))).toEqual([0.25, 0.25, 0.25]);
  });
});

test("a schedule is named after the call that makes it", () => {
  const schedule = warmup({ from: 0.01, steps: 10, then: cosineDecay({ from: 0.1, steps: 50 }) });
  expect(learningRate(schedule).name).toBe(
    "learningRate(warmup({ from: 0.01, steps: 10, then: cosineDecay({ from: 0.1, steps: 50 }) }))",
  );
  expect(learningRate((step) => 1 / (step + 1)).name).toBe("learningRate(schedule)");
});

test.each([
  () => constant(0),
  () => constant(NaN),
  () => inverseDecay({ from: 0.1, decay: -1 }),
  () => exponentialDecay({ from: 0.1, factor: 1.1 }),
  () => exponentialDecay({ from: Infinity, factor: 0.9 }),
  () => stepDecay({ from: 0.1, factor: 0, every: 1 }),
  () => stepDecay({ from: 0.1, factor: 0.5, every: 1.5 }),
  () => cosineDecay({ from: 0.1, to: 0.2, steps: 10 }),
  () => cosineDecay({ from: 0.1, steps: 0 }),
  () => warmup({ from: -1, steps: 10, then: 0.1 }),
  () => warmup({ from: 0.1, steps: 10, then: -1 }),
  () => inverseDecay({ from: 0.1, decay: 1, step: 3 } as never),
])("%s is refused", (make) => {
  expect(make).toThrow(DescentError);
});
