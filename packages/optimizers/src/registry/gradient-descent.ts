import type { OptimizerEntry } from "@descent/core";
import { gradientDescent } from "../rules/gradient-descent.js";
import { gradientRate } from "./gradient-rate.js";

/** How a gallery shows and makes `gradientDescent`. */
export const gradientDescentEntry: OptimizerEntry<"rate"> = {
  name: "gradientDescent",
  title: "Gradient descent",
  authors: "Cauchy",
  year: 1847,
  paper: "Méthode générale pour la résolution des systèmes d’équations simultanées",
  summary: "One step against the gradient: the steeper the slope, the longer.",
  formula: "\\theta \\leftarrow \\theta - \\alpha \\, \\nabla J(\\theta)",
  settings: [gradientRate],
  make: ({ rate }) => gradientDescent(rate),
};
