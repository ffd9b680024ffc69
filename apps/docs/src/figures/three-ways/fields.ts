import { heights } from "../../data/people.ts";
import type { State } from "../../figure/field.ts";

export const epochs = 20;
/** Steps are counted in examples: one epoch is everyone once. */
export const lastStep = epochs * heights.length;

export const fields = {
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.01,
    max: 0.3,
    step: 0.01,
    initial: 0.1,
  },
  size: {
    kind: "number",
    label: "Mini-batch",
    unit: "people",
    min: 2,
    max: heights.length,
    step: 1,
    initial: 6,
  },
  decay: {
    kind: "number",
    label: "Decay of α per epoch",
    min: 0,
    max: 1,
    step: 0.05,
    initial: 0,
  },
  seed: { kind: "number", label: "Seed of the shuffle", min: 1, max: 999, step: 1, initial: 7 },
  step: {
    kind: "number",
    label: "Examples seen",
    min: 0,
    max: lastStep,
    step: 1,
    initial: 240,
  },
} as const;

export type ThreeWays = State<typeof fields>;
