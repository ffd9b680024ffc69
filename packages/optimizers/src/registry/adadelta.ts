import type { OptimizerEntry } from "@descent/core";
import { adadelta } from "../rules/adadelta.js";

/** How a gallery shows and makes `adadelta`. */
export const adadeltaEntry: OptimizerEntry<"rate" | "decay" | "epsilon"> = {
  name: "adadelta",
  title: "Adadelta",
  authors: "Zeiler",
  year: 2012,
  paper: "ADADELTA: An Adaptive Learning Rate Method",
  summary: "Finds the size of its steps from the steps before, so that it needs no rate.",
  formula:
    "d = \\frac{\\sqrt{u + \\varepsilon}}{\\sqrt{s + \\varepsilon}} \\, g, \\quad " +
    "\\theta \\leftarrow \\theta - \\alpha d, \\quad " +
    "s, u \\text{: decaying means of } g^2, d^2",
  settings: [
    {
      name: "rate",
      symbol: "α",
      about: "a factor of every step",
      range: [0.01, 10],
      unit: "",
      default: 1,
      scale: "log",
    },
    {
      name: "decay",
      symbol: "ρ",
      about: "how much of the means of squares is kept",
      range: [0, 0.999],
      unit: "",
      default: 0.9,
      scale: "linear",
    },
    {
      name: "epsilon",
      symbol: "ε",
      about: "from which the first steps grow",
      range: [1e-8, 0.01],
      unit: "",
      default: 1e-6,
      scale: "log",
    },
  ],
  make: ({ rate, ...options }) => adadelta(rate, options),
};
