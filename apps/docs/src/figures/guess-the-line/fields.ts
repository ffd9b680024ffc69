import type { State } from "../../figure/field.ts";

/** The heights in cm at which the line is held. */
export const ends = { left: 155, right: 185 } as const;

const kilograms = { kind: "number", unit: "kg", min: 30, max: 120, step: 0.5 } as const;

export const fields = {
  left: { ...kilograms, label: `Weight at ${ends.left} cm`, initial: 70 },
  right: { ...kilograms, label: `Weight at ${ends.right} cm`, initial: 62 },
  best: { kind: "flag", label: "Show the best line", initial: false },
} as const;

export type GuessTheLine = State<typeof fields>;
