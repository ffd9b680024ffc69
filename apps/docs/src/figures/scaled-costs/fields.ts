import type { State } from "../../figure/field.ts";

export const fields = {
  start: {
    kind: "number",
    label: "Slope at the start",
    symbol: "m",
    min: -1,
    max: 3,
    step: 0.05,
    initial: 0,
  },
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.01,
    max: 0.45,
    step: 0.01,
    initial: 0.06,
  },
  copies: {
    kind: "number",
    label: "Times the data are there",
    min: 1,
    max: 4,
    step: 1,
    initial: 1,
  },
  fold: {
    kind: "choice",
    label: "Learning rate of the three",
    options: [
      { value: "same", label: "the same" },
      { value: "folded", label: "the factor folded in" },
    ],
    initial: "same",
  },
} as const;

export type ScaledCosts = State<typeof fields>;
