import type { State } from "../../figure/field.ts";

export const fields = {
  formula: {
    kind: "choice",
    label: "Formula",
    options: [
      { value: "monomial", label: "3x⁵" },
      { value: "nested", label: "(z²)²" },
      { value: "sum", label: "x⁴ + y⁷" },
      { value: "product", label: "x · sin x" },
      { value: "bell", label: "exp(−x²)" },
      { value: "loss", label: "(2m + b − 3)²" },
    ],
    initial: "monomial",
  },
  first: { kind: "number", label: "First input", min: -3, max: 3, step: 0.1, initial: 2 },
  second: { kind: "number", label: "Second input", min: -3, max: 3, step: 0.1, initial: 1 },
  moves: {
    kind: "choice",
    label: "Which one moves",
    options: [
      { value: "first", label: "the first" },
      { value: "second", label: "the second" },
    ],
    initial: "first",
  },
} as const;

export type RulesAsMachines = State<typeof fields>;
