import type { State } from "../../figure/field.ts";

/** How often h is halved at most: after that it is lost beside numbers of the size of x. */
export const lastStep = 56;

export const fields = {
  curve: {
    kind: "choice",
    label: "Curve",
    options: [
      { value: "sine", label: "sin x" },
      { value: "exponential", label: "exp x" },
      { value: "cube", label: "x³" },
    ],
    initial: "sine",
  },
  secant: {
    kind: "choice",
    label: "Secant through",
    options: [
      { value: "forward", label: "x and x + h" },
      { value: "central", label: "x − h and x + h" },
    ],
    initial: "forward",
  },
  place: {
    kind: "number",
    label: "Place",
    symbol: "x",
    min: -2,
    max: 2,
    step: 0.05,
    initial: 0.5,
  },
  step: { kind: "number", label: "Halvings of h", min: 0, max: lastStep, step: 1, initial: 0 },
} as const;

export type TangentAndSecant = State<typeof fields>;
