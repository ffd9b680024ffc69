import type { State } from "../../figure/field.ts";

/** The rates of the tracks above the reader's own. */
export const rates = [0.1, 1, 1.6, 4] as const;
/** Where every track begins. */
export const start = -2;
/** J has arrived when no more than this share of what it was at the start is left. */
export const share = 3e-5;
export const mostSteps = 100;

export const fields = {
  rate: {
    kind: "number",
    label: "Your learning rate",
    symbol: "α",
    min: 0.1,
    max: 4,
    step: 0.1,
    initial: 3.2,
  },
  step: { kind: "number", label: "Step", min: 0, max: mostSteps, step: 1, initial: 5 },
} as const;

export type FourRates = State<typeof fields>;
