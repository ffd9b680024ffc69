import type { ScheduleSubject } from "@descent/conformance";
import {
  constant,
  cosineDecay,
  cosineRestarts,
  cyclic,
  exponentialDecay,
  inverseDecay,
  joined,
  multiStepDecay,
  oneCycle,
  polynomialDecay,
  stepDecay,
  warmup,
} from "@descent/optimizers";

/** Every schedule. */
export const schedules: readonly ScheduleSubject[] = [
  { call: "constant(0.1)", make: () => constant(0.1) },
  {
    call: "inverseDecay({ from: 0.1, decay: 0.01 })",
    make: () => inverseDecay({ from: 0.1, decay: 0.01 }),
  },
  {
    call: "exponentialDecay({ from: 0.1, factor: 0.99 })",
    make: () => exponentialDecay({ from: 0.1, factor: 0.99 }),
  },
  {
    call: "stepDecay({ from: 0.1, factor: 0.5, every: 100 })",
    make: () => stepDecay({ from: 0.1, factor: 0.5, every: 100 }),
  },
  {
    call: "cosineDecay({ from: 0.1, steps: 500 })",
    make: () => cosineDecay({ from: 0.1, steps: 500 }),
  },
  {
    call: "cosineDecay({ from: 0.1, to: 0.01, steps: 500 })",
    make: () => cosineDecay({ from: 0.1, to: 0.01, steps: 500 }),
  },
  {
    call: "warmup({ from: 0.01, steps: 10, then: 0.1 })",
    make: () => warmup({ from: 0.01, steps: 10, then: 0.1 }),
  },
  {
    call: "warmup({ from: 0.01, steps: 10, then: inverseDecay({ from: 0.1, decay: 1 }) })",
    make: () => warmup({ from: 0.01, steps: 10, then: inverseDecay({ from: 0.1, decay: 1 }) }),
  },
  {
    call: "inverseDecay({ from: 0.1, decay: 0.01, power: 0.75 })",
    make: () => inverseDecay({ from: 0.1, decay: 0.01, power: 0.75 }),
  },
  {
    call: "multiStepDecay({ from: 0.1, factor: 0.5, milestones: [100, 200, 200] })",
    make: () => multiStepDecay({ from: 0.1, factor: 0.5, milestones: [100, 200, 200] }),
  },
  {
    call: "polynomialDecay({ from: 0.1, steps: 500 })",
    make: () => polynomialDecay({ from: 0.1, steps: 500 }),
  },
  {
    call: "polynomialDecay({ from: 0.1, to: 0.01, steps: 500, power: 2 })",
    make: () => polynomialDecay({ from: 0.1, to: 0.01, steps: 500, power: 2 }),
  },
  {
    call: "cosineRestarts({ from: 0.1, steps: 50 })",
    make: () => cosineRestarts({ from: 0.1, steps: 50 }),
  },
  {
    call: "cosineRestarts({ from: 0.1, to: 0.001, steps: 10, multiplier: 2 })",
    make: () => cosineRestarts({ from: 0.1, to: 0.001, steps: 10, multiplier: 2 }),
  },
  {
    call: "oneCycle({ peak: 0.1, steps: 500 })",
    make: () => oneCycle({ peak: 0.1, steps: 500 }),
  },
  {
    call: 'oneCycle({ peak: 0.1, steps: 100, from: 0.05, to: 0, rise: 0.5, shape: "linear" })',
    make: () => oneCycle({ peak: 0.1, steps: 100, from: 0.05, to: 0, rise: 0.5, shape: "linear" }),
  },
  {
    call: "cyclic({ from: 0.01, peak: 0.1, up: 10 })",
    make: () => cyclic({ from: 0.01, peak: 0.1, up: 10 }),
  },
  {
    call: "cyclic({ from: 0, peak: 0.1, up: 10, down: 30, cycleFactor: 0.5, stepFactor: 0.999 })",
    make: () =>
      cyclic({ from: 0, peak: 0.1, up: 10, down: 30, cycleFactor: 0.5, stepFactor: 0.999 }),
  },
  {
    call: "joined({ schedules: [0.1, cosineDecay({ from: 0.1, steps: 50 }), 0.001], milestones: [10, 60] })",
    make: () =>
      joined({
        schedules: [0.1, cosineDecay({ from: 0.1, steps: 50 }), 0.001],
        milestones: [10, 60],
      }),
  },
  {
    call: "joined({ schedules: [0.1, exponentialDecay({ from: 0.1, factor: 0.9 })], milestones: [5] })",
    make: () =>
      joined({ schedules: [0.1, exponentialDecay({ from: 0.1, factor: 0.9 })], milestones: [5] }),
  },
];
