import type { OptimizerEntry } from "@descent/core";
import { adamax } from "../rules/adamax.js";
import { decay1, decay2, epsilon } from "./moment-settings.js";

/** How a gallery shows and makes `adamax`. */
export const adamaxEntry: OptimizerEntry<"rate" | "decay1" | "decay2" | "epsilon"> = {
  name: "adamax",
  title: "Adamax",
  authors: "Kingma and Ba",
  year: 2015,
  paper: "Adam: A Method for Stochastic Optimization",
  summary: "Adam with the largest of the recent gradients in place of their root mean square.",
  formula:
    "m \\leftarrow \\beta_1 m + (1 - \\beta_1) \\, g, \\quad " +
    "u \\leftarrow \\max(\\beta_2 u, |g| + \\varepsilon), \\quad " +
    "\\theta \\leftarrow \\theta - \\frac{\\alpha \\, m}{(1 - \\beta_1^t) \\, u}",
  settings: [
    {
      name: "rate",
      symbol: "α",
      about: "about the largest change of a parameter in a step",
      range: [0.0001, 1],
      unit: "",
      default: 0.1,
      scale: "log",
    },
    decay1,
    decay2,
    epsilon,
  ],
  make: ({ rate, ...options }) => adamax(rate, options),
};
