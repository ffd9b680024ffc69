import { optimizers } from "@descent/optimizers/registry";
import type { State } from "../../figure/field.ts";
import { surfaces } from "../../optimizers/surfaces.ts";

/** Each may take so many steps, or evaluations of the cost and its gradient. */
export const lastStep = 100;

const choices = optimizers.map(({ name, title }) => ({ value: name, label: title }));

export const fields = {
  surface: {
    kind: "choice",
    label: "Cost",
    options: Object.values(surfaces).map(({ name, label }) => ({ value: name, label })),
    initial: surfaces.valley.name,
  },
  rates: {
    kind: "choice",
    label: "Learning rates",
    options: [
      { value: "usual", label: "the default ones" },
      { value: "best", label: "the best of nine" },
    ],
    initial: "usual",
  },
  budget: {
    kind: "choice",
    label: "Budget",
    options: [
      { value: "evaluations", label: "evaluations" },
      { value: "steps", label: "steps" },
    ],
    initial: "evaluations",
  },
  noise: { kind: "number", label: "Noise in the slopes", min: 0, max: 0.5, step: 0.1, initial: 0 },
  across: {
    kind: "number",
    label: "Start, moved across",
    min: -5,
    max: 5,
    step: 0.05,
    initial: 0,
  },
  up: { kind: "number", label: "Start, moved up", min: -5, max: 5, step: 0.05, initial: 0 },
  chosen: {
    kind: "choice",
    label: "Optimizer",
    options: choices,
    initial: choices[0]?.value ?? "",
  },
  step: { kind: "number", label: "Budget used", min: 0, max: lastStep, step: 1, initial: 60 },
} as const;

export type Race = State<typeof fields>;
