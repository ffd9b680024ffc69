import type { State } from "../../figure/field.ts";

export const fields = {
  by: {
    kind: "choice",
    label: "Derivative by",
    options: [
      { value: "intercept", label: "the intercept" },
      { value: "slope", label: "the slope" },
    ],
    initial: "intercept",
  },
  cost: {
    kind: "choice",
    label: "Cost",
    options: [
      { value: "mean", label: "MSE" },
      { value: "half", label: "half MSE" },
      { value: "one", label: "one example" },
    ],
    initial: "mean",
  },
  letters: {
    kind: "choice",
    label: "Letters",
    options: [
      { value: "theta", label: "θ₀, θ₁" },
      { value: "line", label: "m, b" },
    ],
    initial: "theta",
  },
  short: { kind: "flag", label: "The line as h(x)", initial: false },
  slope: {
    kind: "number",
    label: "Slope",
    unit: "kg per 10 cm",
    min: -10,
    max: 30,
    step: 0.5,
    initial: 10,
  },
  intercept: {
    kind: "number",
    label: "Intercept",
    unit: "kg",
    min: 0,
    max: 80,
    step: 1,
    initial: 40,
  },
  step: { kind: "number", label: "Line", min: 0, max: 4, step: 1, initial: 4 },
} as const;

export type DerivationState = State<typeof fields>;
