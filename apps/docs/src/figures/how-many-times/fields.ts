import type { State } from "../../figure/field.ts";

export const fields = {
  task: {
    kind: "choice",
    label: "Task",
    options: [
      { value: "fit", label: "a fit" },
      { value: "gradient", label: "one gradient" },
      { value: "sgd", label: "an epoch, batches of 32" },
    ],
    initial: "fit",
  },
  data: {
    kind: "choice",
    label: "Rows × columns",
    options: [
      { value: "W1", label: "1 000 000 × 1" },
      { value: "W2", label: "1 000 000 × 10" },
      { value: "W3", label: "200 000 × 100" },
    ],
    initial: "W2",
  },
  base: {
    kind: "choice",
    label: "As a multiple of",
    options: [
      { value: "simd", label: "simd" },
      { value: "plain", label: "plain" },
    ],
    initial: "simd",
  },
} as const;

export type HowManyTimes = State<typeof fields>;
