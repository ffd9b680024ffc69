import type { ScheduleSubject } from "@descent/conformance";
import {
  constant,
  cosineDecay,
  exponentialDecay,
  inverseDecay,
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
];
