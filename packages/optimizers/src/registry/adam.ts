import type { OptimizerEntry } from "@descent/core";
import { adam } from "../rules/adam.js";
import { decay1, decay2, epsilon, stepRate } from "./moment-settings.js";

/** How a gallery shows and makes `adam`. */
export const adamEntry: OptimizerEntry<"rate" | "decay1" | "decay2" | "epsilon"> = {
  name: "adam",
  title: "Adam",
  authors: "Kingma and Ba",
  year: 2015,
  paper: "Adam: A Method for Stochastic Optimization",
  summary:
    "Divides the mean of the recent gradients by their root mean square, both corrected for their start.",
  formula:
    "m \\leftarrow \\beta_1 m + (1 - \\beta_1) \\, g, \\quad " +
    "s \\leftarrow \\beta_2 s + (1 - \\beta_2) \\, g^2, \\quad " +
    "\\theta \\leftarrow \\theta - \\frac{\\alpha \\, \\hat{m}}{\\sqrt{\\hat{s}} + \\varepsilon}",
  settings: [stepRate, decay1, decay2, epsilon],
  make: ({ rate, ...options }) => adam(rate, options),
};
