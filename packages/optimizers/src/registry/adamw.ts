import type { OptimizerEntry } from "@descent/core";
import { adamw } from "../rules/adamw.js";
import { decay1, decay2, epsilon, stepRate } from "./moment-settings.js";

/** How a gallery shows and makes `adamw`. */
export const adamwEntry: OptimizerEntry<"rate" | "decay1" | "decay2" | "epsilon" | "weightDecay"> =
  {
    name: "adamw",
    title: "AdamW",
    authors: "Loshchilov and Hutter",
    year: 2019,
    paper: "Decoupled Weight Decay Regularization",
    summary: "Adam whose parameters decay at one pace, whatever the size of their gradients.",
    formula:
      "m \\leftarrow \\beta_1 m + (1 - \\beta_1) \\, g, \\quad " +
      "s \\leftarrow \\beta_2 s + (1 - \\beta_2) \\, g^2, \\quad " +
      "\\theta \\leftarrow \\theta - \\alpha \\left( \\frac{\\hat{m}}{\\sqrt{\\hat{s}} + \\varepsilon} + \\lambda \\theta \\right)",
    settings: [
      stepRate,
      decay1,
      decay2,
      epsilon,
      {
        name: "weightDecay",
        symbol: "λ",
        about: "how fast the parameters decay, as a part of the rate",
        range: [0, 1],
        unit: "",
        default: 0.01,
        scale: "linear",
      },
    ],
    make: ({ rate, ...options }) => adamw(rate, options),
  };
