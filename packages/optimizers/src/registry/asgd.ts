import type { OptimizerEntry } from "@descent/core";
import { asgd } from "../rules/asgd.js";
import { gradientRate } from "./gradient-rate.js";

/** How a gallery shows and makes `asgd`. */
export const asgdEntry: OptimizerEntry<"rate" | "weightDecay" | "power" | "from"> = {
  name: "asgd",
  title: "ASGD",
  authors: "Polyak and Juditsky",
  year: 1992,
  paper: "Acceleration of Stochastic Approximation by Averaging",
  summary: "Gradient descent whose answer is the mean of the parameters on the way.",
  formula:
    "\\eta = \\frac{\\alpha}{(1 + \\lambda \\alpha t)^p}, \\quad " +
    "\\theta \\leftarrow \\theta - \\eta \\left( \\nabla J(\\theta) + \\lambda \\theta \\right), \\quad " +
    "\\bar{\\theta} = \\text{mean of } \\theta_k, \\dots, \\theta_t",
  settings: [
    gradientRate,
    {
      name: "weightDecay",
      symbol: "λ",
      about: "pulls the parameters towards zero, and lets the rate fall",
      range: [0, 1],
      unit: "",
      default: 0.0001,
      scale: "linear",
    },
    {
      name: "power",
      symbol: "p",
      about: "how the rate falls",
      range: [0, 1],
      unit: "",
      default: 0.75,
      scale: "linear",
    },
    {
      name: "from",
      symbol: "k",
      about: "the step whose parameters are the first to be averaged",
      range: [1, 1000],
      unit: "steps",
      default: 1,
      scale: "log",
      whole: true,
    },
  ],
  make: ({ rate, ...options }) => asgd(rate, options),
};
