import type { State } from "../../figure/field.ts";

export const fields = {
  rate: {
    kind: "number",
    label: "Learning rate",
    symbol: "α",
    min: 0.05,
    max: 4.4,
    step: 0.05,
    initial: 1,
  },
  curvature: {
    kind: "number",
    label: "Curvature",
    symbol: "λ",
    min: 0.5,
    max: 2,
    step: 0.125,
    initial: 0.625,
  },
  share: {
    kind: "choice",
    label: "cost left on arrival",
    options: [
      { value: "0.01", label: "1 %" },
      { value: "0.00003", label: "0.003 %" },
      { value: "0.00000001", label: "0.000001 %" },
    ],
    initial: "0.00003",
  },
} as const;

export type StepsByRate = State<typeof fields>;
