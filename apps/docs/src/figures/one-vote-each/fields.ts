import { heights } from "../../data/people.ts";
import type { State } from "../../figure/field.ts";

export const lastStep = 47;

export const fields = {
  size: {
    kind: "number",
    label: "People in a batch",
    min: 1,
    max: heights.length,
    step: 1,
    initial: 4,
  },
  down: {
    kind: "number",
    label: "Place on the way down",
    unit: "%",
    min: 0,
    max: 100,
    step: 5,
    initial: 80,
  },
  step: { kind: "number", label: "Batch", min: 0, max: lastStep, step: 1, initial: 5 },
  seed: { kind: "number", label: "Seed of the shuffle", min: 1, max: 999, step: 1, initial: 7 },
} as const;

export type OneVoteEach = State<typeof fields>;
