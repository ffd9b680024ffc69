import type { State } from "../../figure/field.ts";

export const lastStep = 200;

export const fields = {
  cost: {
    kind: "choice",
    label: "Cost",
    options: [
      { value: "bowl", label: "bowl" },
      { value: "offset", label: "bowl on a pedestal" },
      { value: "plain", label: "flat plain" },
      { value: "valley", label: "long valley" },
    ],
    initial: "bowl",
  },
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.001,
    max: 1,
    step: 0.001,
    initial: 0.1,
  },
  exponent: {
    kind: "number",
    label: "Tolerance, as a power of ten",
    min: -12,
    max: -1,
    step: 1,
    initial: -3,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: lastStep },
  steps: { kind: "flag", label: "Fixed steps", initial: true },
  gradient: { kind: "flag", label: "Small gradient", initial: true },
  value: { kind: "flag", label: "Small change of the cost", initial: false },
  move: { kind: "flag", label: "Small step", initial: false },
  relative: { kind: "flag", label: "Small relative change", initial: false },
  patience: { kind: "flag", label: "Patience", initial: true },
  time: { kind: "flag", label: "Time", initial: false },
} as const;

export type CriteriaRace = State<typeof fields>;
