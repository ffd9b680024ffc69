import { heights, weights } from "../../data/people.ts";
import type { State } from "../../figure/field.ts";

export const lastStep = 60;
/** The stochastic path takes shorter steps, as one person's opinion is a noisy one. */
export const stochasticShare = 1 / 5;

export const fields = {
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.005,
    max: 0.2,
    step: 0.005,
    initial: 0.14,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: 40 },
  slope: {
    kind: "number",
    label: "Slope at the start",
    symbol: "m",
    unit: "kg per 10 cm",
    min: -15,
    max: 35,
    step: 0.5,
    initial: 26,
  },
  intercept: {
    kind: "number",
    label: "Intercept at the start",
    symbol: "b",
    unit: "kg at 150 cm",
    min: 0,
    max: 90,
    step: 1,
    initial: 72,
  },
  stochastic: { kind: "flag", label: "Stochastic path", initial: true },
  seed: { kind: "number", label: "Seed of the shuffle", min: 1, max: 999, step: 1, initial: 7 },
  heights: {
    kind: "list",
    label: "Heights",
    unit: "cm",
    min: 150,
    max: 190,
    step: 1,
    initial: heights,
  },
  weights: {
    kind: "list",
    label: "Weights",
    unit: "kg",
    min: 30,
    max: 125,
    step: 1,
    initial: weights,
  },
} as const;

export type TwoViews = State<typeof fields>;
