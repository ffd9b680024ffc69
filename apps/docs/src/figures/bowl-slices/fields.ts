import type { State } from "../../figure/field.ts";

export const lastStep = 12;

export const fields = {
  first: { kind: "number", label: "Start θ₁", min: -4, max: 4, step: 0.1, initial: 3 },
  second: { kind: "number", label: "Start θ₂", min: -4, max: 4, step: 0.1, initial: -2 },
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.05,
    max: 1.1,
    step: 0.05,
    initial: 0.2,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: 0 },
} as const;

export type BowlSlices = State<typeof fields>;
