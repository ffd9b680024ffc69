import type { Objective, Optimizer, Schedule } from "@descent/core";
import { expect, test } from "vitest";
import { rosenbrock, valley } from "../bowl.fixture.js";
import { descend } from "../descend.js";
// Runs of PyTorch 1.13 in which a scheduler moves the rate, and OneCycleLR the momentum too.
import reference from "../reference/torch-scheduled-runs.json" with { type: "json" };
import { adam } from "../rules/adam.js";
import { adamw } from "../rules/adamw.js";
import { sgd } from "../rules/sgd.js";
import { cosineDecay } from "./cosine-decay.js";
import { exponentialDecay } from "./exponential-decay.js";
import { oneCycle } from "./one-cycle.js";
import { stepDecay } from "./step-decay.js";

type Run = (typeof reference.runs)[number];

const objectives: Record<string, Objective> = { quadratic_cond100: valley, rosenbrock };

const cycle = { steps: 51 };
const momentum = oneCycle({ from: 0.95, peak: 0.85, to: 0.95, ...cycle });

/** The rates of each scheduler of the runs, and the optimizer that was given them. */
const schedules: Record<string, Schedule> = {
  OneCycleLR: oneCycle({ peak: 0.002, ...cycle }),
  CosineAnnealingLR: cosineDecay({ from: 0.1, steps: 50 }),
  StepLR: stepDecay({ from: 0.001, factor: 0.3, every: 15 }),
  ExponentialLR: exponentialDecay({ from: 0.05, factor: 0.96 }),
};
const optimizers: Record<string, (rate: Schedule) => Optimizer> = {
  OneCycleLR: (rate) => sgd(rate, { momentum }),
  CosineAnnealingLR: (rate) => adam(rate),
  StepLR: (rate) => sgd(rate, { momentum: 0.9, nesterov: true }),
  ExponentialLR: (rate) => adamw(rate, { weightDecay: 0.05 }),
};

const scheduleOf = ({ scheduler }: Run): Schedule => {
  const schedule = schedules[scheduler];
  if (schedule === undefined) throw new Error(`nothing for ${scheduler}`);
  return schedule;
};

/** The largest distance to PyTorch's path, relative to its largest entry at each step. */
function distance(run: Run, rate: Schedule): number {
  const objective = objectives[run.function];
  const optimizer = optimizers[run.scheduler]?.(rate);
  if (objective === undefined || optimizer === undefined) throw new Error(run.function);
  let worst = 0;
  for (const { step, params } of descend(objective, run.iterates[0] ?? [], optimizer)) {
    const expected = run.iterates[step];
    if (expected === undefined) break;
    const scale = Math.max(...expected.map(Math.abs));
    const errors = expected.map((entry, i) => Math.abs(entry - (params[i] ?? NaN)) / scale);
    worst = Math.max(worst, ...errors);
  }
  return worst;
}

test("the reference has 8 runs of 50 steps", () => {
  expect(reference.runs).toHaveLength(8);
  expect(reference.runs.every(({ iterates }) => iterates.length === 51)).toBe(true);
  expect(new Set(reference.runs.map(({ scheduler }) => scheduler))).toEqual(
    new Set(Object.keys(schedules)),
  );
});

test.each(reference.runs.map((run) => [run.optimizer, run.scheduler, run.function, run] as const))(
  "%s with %s on %s: rates, momentum and path to 1e-11 at every step; one step late is found out",
  (_optimizer, _scheduler, _function, run) => {
    const rate = scheduleOf(run);
    run.lr.forEach((expected, step) => {
      expect(Math.abs(rate(step) / expected - 1)).toBeLessThanOrEqual(1e-11);
    });
    if (run.scheduler === "OneCycleLR") {
      run.momentumOrBeta1.forEach((expected, step) => {
        expect(Math.abs(momentum(step) / expected - 1)).toBeLessThanOrEqual(1e-11);
      });
    }
    expect(distance(run, rate)).toBeLessThanOrEqual(1e-11);
    expect(distance(run, (step) => rate(step + 1))).toBeGreaterThan(1e-4);
  },
);
