import type { OptimizerEntry } from "@descent/core";
import { sgd } from "../rules/sgd.js";
import { gradientRate } from "./gradient-rate.js";
import { velocityDecay } from "./velocity-decay.js";

/** How a gallery shows and makes `sgd`. */
export const sgdEntry: OptimizerEntry<"rate" | "momentum" | "dampening" | "weightDecay"> = {
  name: "sgd",
  title: "SGD",
  authors: "Robbins and Monro",
  year: 1951,
  paper: "A Stochastic Approximation Method",
  summary: "Gradient descent on batches, with a velocity that remembers where it was going.",
  formula:
    "d = \\nabla J(\\theta) + \\lambda \\theta, \\quad " +
    "v \\leftarrow \\beta v + (1 - \\tau) \\, d, \\quad " +
    "\\theta \\leftarrow \\theta - \\alpha v",
  settings: [
    gradientRate,
    velocityDecay,
    {
      name: "dampening",
      symbol: "τ",
      about: "how much of each new gradient is held back from the velocity",
      range: [0, 0.9],
      unit: "",
      default: 0,
      scale: "linear",
    },
    {
      name: "weightDecay",
      symbol: "λ",
      about: "how strongly the parameters are pulled towards zero",
      range: [0, 1],
      unit: "",
      default: 0,
      scale: "linear",
    },
  ],
  make: ({ rate, ...options }) => sgd(rate, options),
};
