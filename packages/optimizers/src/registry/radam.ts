import type { OptimizerEntry } from "@descent/core";
import { radam } from "../rules/radam.js";
import { decay1, decay2, epsilon } from "./moment-settings.js";

/** How a gallery shows and makes `radam`. */
export const radamEntry: OptimizerEntry<"rate" | "decay1" | "decay2" | "epsilon"> = {
  name: "radam",
  title: "RAdam",
  authors: "Liu et al.",
  year: 2020,
  paper: "On the Variance of the Adaptive Learning Rate and Beyond",
  summary: "Adam that descends with mere momentum until it knows the size of its gradients.",
  formula:
    "\\theta \\leftarrow \\theta - \\alpha \\, r \\, \\hat{m} \\, \\frac{\\sqrt{1 - \\beta_2^t}}{\\sqrt{s} + \\varepsilon}, \\quad " +
    "r^2 = \\frac{(\\rho_t - 4)(\\rho_t - 2) \\, \\rho_\\infty}{(\\rho_\\infty - 4)(\\rho_\\infty - 2) \\, \\rho_t}",
  settings: [
    {
      name: "rate",
      symbol: "α",
      about: "about the largest change of a parameter in a step, but for the first ones",
      range: [0.0001, 1],
      unit: "",
      default: 0.1,
      scale: "log",
    },
    decay1,
    decay2,
    epsilon,
  ],
  make: ({ rate, ...options }) => radam(rate, options),
};
