import type { OptimizerEntry } from "@descent/core";
import { lion } from "../rules/lion.js";

/** How a gallery shows and makes `lion`. */
export const lionEntry: OptimizerEntry<"rate" | "decay1" | "decay2" | "weightDecay"> = {
  name: "lion",
  title: "Lion",
  authors: "Chen et al.",
  year: 2023,
  paper: "Symbolic Discovery of Optimization Algorithms",
  summary: "Every parameter moves by the rate, in the direction of the sign of a mean gradient.",
  formula:
    "\\theta \\leftarrow \\theta - \\alpha \\left( \\operatorname{sign}(\\beta_1 m + (1 - \\beta_1) \\, g) + \\lambda \\theta \\right), \\quad " +
    "m \\leftarrow \\beta_2 m + (1 - \\beta_2) \\, g",
  settings: [
    {
      name: "rate",
      symbol: "α",
      about: "the length of every step",
      range: [1e-5, 0.5],
      unit: "",
      default: 0.02,
      scale: "log",
    },
    {
      name: "decay1",
      symbol: "β₁",
      about: "how much of the mean is in the direction whose sign is taken",
      range: [0, 0.99],
      unit: "",
      default: 0.9,
      scale: "linear",
    },
    {
      name: "decay2",
      symbol: "β₂",
      about: "how much of the mean gradient is kept",
      range: [0, 0.999],
      unit: "",
      default: 0.99,
      scale: "linear",
    },
    {
      name: "weightDecay",
      symbol: "λ",
      about: "how fast the parameters decay, as a part of the rate",
      range: [0, 1],
      unit: "",
      default: 0,
      scale: "linear",
    },
  ],
  make: ({ rate, ...options }) => lion(rate, options),
};
