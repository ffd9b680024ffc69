import type { State } from "../../figure/field.ts";

/** Ten rows, as many as one would work out by hand. */
export const lastStep = 9;

export const fields = {
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.01,
    max: 1.1,
    step: 0.01,
    initial: 0.1,
  },
  start: {
    kind: "number",
    label: "Start",
    symbol: "θ",
    min: -4,
    max: 4,
    step: 0.1,
    initial: 3,
  },
  step: { kind: "number", label: "Row", min: 0, max: lastStep, step: 1, initial: 0 },
} as const;

export type ThetaSquared = State<typeof fields>;
