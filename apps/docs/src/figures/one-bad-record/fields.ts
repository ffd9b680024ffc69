import { everyone, swapped } from "../../data/davis.ts";
import type { State } from "../../figure/field.ts";

export const fields = {
  kept: { kind: "flag", label: "Record 12 is among the data", initial: true },
  loss: {
    kind: "choice",
    label: "Loss",
    options: [
      { value: "squared", label: "squared" },
      { value: "huber", label: "Huber" },
    ],
    initial: "squared",
  },
  delta: {
    kind: "number",
    label: "Huber’s threshold",
    symbol: "δ",
    unit: "kg",
    min: 1,
    max: 60,
    step: 1,
    initial: 10,
  },
  shown: {
    kind: "choice",
    label: "Of each record",
    options: [
      { value: "pull", label: "its pull" },
      { value: "without", label: "the slope without it" },
    ],
    initial: "pull",
  },
  height: {
    kind: "number",
    label: "Height in record 12",
    unit: "cm",
    min: 50,
    max: 200,
    step: 1,
    initial: everyone.heights[swapped] ?? 0,
  },
  weight: {
    kind: "number",
    label: "Weight in record 12",
    unit: "kg",
    min: 35,
    max: 175,
    step: 1,
    initial: everyone.weights[swapped] ?? 0,
  },
} as const;

export type OneBadRecord = State<typeof fields>;
