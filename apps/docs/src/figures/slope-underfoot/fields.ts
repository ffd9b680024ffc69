import type { State } from "../../figure/field.ts";

export const lastStep = 20;

export const fields = {
  curve: {
    kind: "choice",
    label: "Curve",
    options: [
      { value: "bowl", label: "bowl" },
      { value: "valleys", label: "two valleys" },
      { value: "plain", label: "flat plain" },
    ],
    initial: "bowl",
  },
  start: {
    kind: "number",
    label: "Start",
    symbol: "θ",
    min: -3.5,
    max: 3.5,
    step: 0.05,
    initial: 3,
  },
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.01,
    max: 0.6,
    step: 0.01,
    initial: 0.1,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: 0 },
  fog: { kind: "flag", label: "Fog", initial: true },
} as const;

export type SlopeUnderfoot = State<typeof fields>;
