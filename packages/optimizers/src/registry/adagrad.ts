import type { OptimizerEntry } from "@descent/core";
import { adagrad } from "../rules/adagrad.js";

/** How a gallery shows and makes `adagrad`. */
export const adagradEntry: OptimizerEntry<"rate" | "epsilon" | "initial"> = {
  name: "adagrad",
  title: "Adagrad",
  authors: "Duchi, Hazan and Singer",
  year: 2011,
  paper: "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization",
  summary: "Each parameter's steps shorten with all the gradients it has seen.",
  formula:
    "\\Sigma \\leftarrow \\Sigma + g^2, \\quad " +
    "\\theta \\leftarrow \\theta - \\frac{\\alpha \\, g}{\\sqrt{\\Sigma} + \\varepsilon}",
  settings: [
    {
      name: "rate",
      symbol: "α",
      about: "the length of a parameter's first step",
      range: [0.001, 5],
      unit: "",
      default: 0.5,
      scale: "log",
    },
    {
      name: "epsilon",
      symbol: "ε",
      about: "keeps the quotient finite",
      range: [1e-12, 1],
      unit: "",
      default: 1e-10,
      scale: "log",
    },
    {
      name: "initial",
      symbol: "Σ₀",
      about: "the sum of squares before the first step",
      range: [0, 10],
      unit: "",
      default: 0,
      scale: "linear",
    },
  ],
  make: ({ rate, ...options }) => adagrad(rate, options),
};
