import type { OptimizerEntry } from "@descent/core";
import { lbfgs } from "../rules/lbfgs.js";
import { curvatureSetting, decreaseSetting } from "./wolfe-settings.js";

/** How a gallery shows and makes `lbfgs`. */
export const lbfgsEntry: OptimizerEntry<"memory" | "decrease" | "curvature"> = {
  name: "lbfgs",
  title: "L-BFGS",
  authors: "Nocedal",
  year: 1980,
  paper: "Updating Quasi-Newton Matrices with Limited Storage",
  summary:
    "The last steps show how the slopes change; a step by what they say of the curvature, as far as a line search goes.",
  formula:
    "H y_j = s_j \\text{ for the last } m \\text{ pairs}, \\quad " +
    "\\theta \\leftarrow \\theta - \\alpha H g",
  settings: [
    {
      name: "memory",
      symbol: "m",
      about: "how many of the last steps are kept",
      range: [1, 50],
      unit: "steps",
      default: 10,
      scale: "log",
      whole: true,
    },
    decreaseSetting,
    { ...curvatureSetting, default: 0.9 },
  ],
  make: (options) => lbfgs(options),
};
