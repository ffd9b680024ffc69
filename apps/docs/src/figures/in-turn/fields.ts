import { fields as viewFields } from "../two-views/fields.ts";
import type { State } from "../../figure/field.ts";

export const lastStep = 60;

export const fields = {
  zero: {
    kind: "choice",
    label: "heights are measured from",
    options: [
      { value: "tall", label: "150 cm" },
      { value: "mean", label: "their mean" },
    ],
    initial: "tall",
  },
  order: {
    kind: "choice",
    label: "in turn",
    options: [
      { value: "slope", label: "slope first" },
      { value: "intercept", label: "intercept first" },
    ],
    initial: "slope",
  },
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.05,
    max: 0.65,
    step: 0.01,
    initial: 0.14,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: 12 },
  slope: { ...viewFields.slope, label: "Slope at the start" },
  intercept: { ...viewFields.intercept, unit: "kg", label: "Intercept at the start" },
} as const;

export type InTurn = State<typeof fields>;
