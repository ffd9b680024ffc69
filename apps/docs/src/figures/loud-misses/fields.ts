import type { State } from "../../figure/field.ts";

export const fields = {
  loss: {
    kind: "choice",
    label: "Loss",
    options: [
      { value: "squared", label: "squared" },
      { value: "absolute", label: "absolute" },
      { value: "huber", label: "Huber" },
      { value: "logCosh", label: "log cosh" },
    ],
    initial: "squared",
  },
  delta: {
    kind: "number",
    label: "Huber’s threshold",
    symbol: "δ",
    min: 0.5,
    max: 8,
    step: 0.1,
    initial: 2,
  },
  errors: {
    kind: "list",
    label: "Errors",
    min: -10,
    max: 10,
    step: 0.1,
    initial: [1, 2, 10],
  },
} as const;

export type LoudMisses = State<typeof fields>;
