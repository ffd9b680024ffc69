import type { OptimizerEntry } from "@descent/core";
import { rmsprop } from "../rules/rmsprop.js";
import { velocityDecay } from "./velocity-decay.js";

/** How a gallery shows and makes `rmsprop`. */
export const rmspropEntry: OptimizerEntry<"rate" | "decay" | "epsilon" | "momentum"> = {
  name: "rmsprop",
  title: "RMSprop",
  authors: "Tieleman and Hinton",
  year: 2012,
  paper: "Lecture 6.5: RMSProp, COURSERA: Neural Networks for Machine Learning",
  summary: "Divides each gradient by the root mean square of the recent ones.",
  formula:
    "s \\leftarrow \\rho s + (1 - \\rho) \\, g^2, \\quad " +
    "v \\leftarrow \\beta v + \\frac{g}{\\sqrt{s} + \\varepsilon}, \\quad " +
    "\\theta \\leftarrow \\theta - \\alpha v",
  settings: [
    {
      name: "rate",
      symbol: "α",
      about: "the length of a step along a steady slope",
      range: [0.0001, 1],
      unit: "",
      default: 0.05,
      scale: "log",
    },
    {
      name: "decay",
      symbol: "ρ",
      about: "how much of the mean of squares is kept",
      range: [0, 0.999],
      unit: "",
      default: 0.99,
      scale: "linear",
    },
    {
      name: "epsilon",
      symbol: "ε",
      about: "keeps the quotient finite",
      range: [1e-10, 0.1],
      unit: "",
      default: 1e-8,
      scale: "log",
    },
    velocityDecay,
  ],
  make: ({ rate, ...options }) => rmsprop(rate, options),
};
