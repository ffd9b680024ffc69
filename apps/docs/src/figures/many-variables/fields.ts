import { optimizers } from "@descent/optimizers/registry";
import type { State } from "../../figure/field.ts";

export const lastStep = 200;

export const fields = {
  standard: { kind: "flag", label: "Standardise the columns", initial: true },
  optimizer: {
    kind: "choice",
    label: "Optimizer",
    options: optimizers.map(({ name, title }) => ({ value: name, label: title })),
    initial: "gradientDescent",
  },
  ridge: {
    kind: "number",
    label: "Ridge",
    symbol: "λ",
    min: 0,
    max: 0.5,
    step: 0.01,
    initial: 0,
  },
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: lastStep },
} as const;

export type ManyVariables = State<typeof fields>;
