import type { OptimizerEntry } from "@descent/core";
import { conjugateGradient } from "../rules/conjugate-gradient.js";
import { curvatureSetting, decreaseSetting } from "./wolfe-settings.js";

/** How a gallery shows and makes `conjugateGradient`. */
export const conjugateGradientEntry: OptimizerEntry<"decrease" | "curvature"> = {
  name: "conjugateGradient",
  title: "Conjugate gradients",
  authors: "Fletcher and Reeves",
  year: 1964,
  paper: "Function Minimization by Conjugate Gradients",
  summary: "Each direction keeps so much of the last one that it does not undo what that has won.",
  formula:
    "d \\leftarrow g + \\beta d, \\quad " +
    "\\beta = \\max\\left(0, \\frac{(g - g_-) \\cdot g}{g_- \\cdot g_-}\\right), \\quad " +
    "\\theta \\leftarrow \\theta - \\alpha d",
  settings: [decreaseSetting, { ...curvatureSetting, default: 0.1 }],
  make: (options) => conjugateGradient(options),
};
