import type { State } from "../../figure/field.ts";

export const lastStep = 8;
/** Where every path begins. */
export const start = 3;

export const fields = {
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.1,
    max: 2.2,
    step: 0.1,
    initial: 2,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: 3 },
} as const;

export type ThreeFates = State<typeof fields>;
