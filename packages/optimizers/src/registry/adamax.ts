import type { OptimizerEntry } from "@descent/core";
import { adamax } from "../rules/adamax.js";
import { decay1, decay2, epsilon, stepRate } from "./moment-settings.js";

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
  settings: [stepRate, decay1, decay2, epsilon],
  make: ({ rate, ...options }) => adamax(rate, options),
};
