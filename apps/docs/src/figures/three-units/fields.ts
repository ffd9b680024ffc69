import type { State } from "../../figure/field.ts";
import { units } from "./units.ts";

export const lastStep = 60;
/** Every descent begins with a level line at this weight. */
export const level = 100;

export const fields = {
  unit: {
    kind: "choice",
    label: "Heights in",
    options: units.map(({ name, label }) => ({ value: name, label })),
    initial: "tens",
  },
  share: {
    kind: "number",
    label: "Learning rate, as a share of its limit",
    min: 0.05,
    max: 1.1,
    step: 0.05,
    initial: 0.5,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: 60 },
} as const;

export type ThreeUnits = State<typeof fields>;
