import type { OptimizerEntry } from "@descent/core";
import { nadam } from "../rules/nadam.js";
import { decay1, decay2, epsilon, stepRate } from "./moment-settings.js";

/** How a gallery shows and makes `nadam`. */
export const nadamEntry: OptimizerEntry<
  "rate" | "decay1" | "decay2" | "epsilon" | "momentumDecay"
> = {
  name: "nadam",
  title: "NAdam",
  authors: "Dozat",
  year: 2016,
  paper: "Incorporating Nesterov Momentum into Adam",
  summary: "Adam that looks one step ahead.",
  formula:
    "\\theta \\leftarrow \\theta - \\frac{\\alpha}{\\sqrt{\\hat{s}} + \\varepsilon} \\left( \\frac{\\mu_{t+1} \\, m}" +
    "{1 - \\mu_1 \\cdots \\mu_{t+1}} + \\frac{(1 - \\mu_t) \\, g}{1 - \\mu_1 \\cdots \\mu_t} \\right), \\quad " +
    "\\mu_t = \\beta_1 \\left( 1 - \\tfrac{1}{2} \\, 0.96^{t \\psi} \\right)",
  settings: [
    stepRate,
    decay1,
    decay2,
    epsilon,
    {
      name: "momentumDecay",
      symbol: "ψ",
      about: "how fast the momentum warms up",
      range: [0, 1],
      unit: "per step",
      default: 0.004,
      scale: "linear",
    },
  ],
  make: ({ rate, ...options }) => nadam(rate, options),
};
