import type { State } from "../../figure/field.ts";

export const lastStep = 100;

export const fields = {
  condition: {
    kind: "choice",
    label: "Condition number: steepest curvature over flattest",
    options: [
      { value: "10", label: "10" },
      { value: "100", label: "100" },
      { value: "1000", label: "1000" },
    ],
    initial: "100",
  },
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.05,
    max: 4,
    step: 0.05,
    initial: 1.5,
  },
  momentum: {
    kind: "number",
    label: "Momentum",
    symbol: "β",
    min: 0,
    max: 0.98,
    step: 0.02,
    initial: 0.8,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: 30 },
} as const;

export type MomentumPlane = State<typeof fields>;
