import type { OptimizerEntry } from "@descent/core";
import { rprop } from "../rules/rprop.js";

/** How a gallery shows and makes `rprop`. */
export const rpropEntry: OptimizerEntry<"rate" | "shrink" | "grow" | "shortest" | "longest"> = {
  name: "rprop",
  title: "Rprop",
  authors: "Riedmiller and Braun",
  year: 1993,
  paper: "A Direct Adaptive Method for Faster Backpropagation Learning: The RPROP Algorithm",
  summary:
    "Each parameter has its own step, which grows while the slope keeps its sign and shrinks where it turns.",
  formula:
    "\\Delta \\leftarrow \\begin{cases} \\eta^+ \\Delta & \\text{same sign as before} \\\\ \\eta^- \\Delta & \\text{turned} \\end{cases}, \\quad " +
    "\\theta \\leftarrow \\theta - \\Delta \\operatorname{sign}(g)",
  settings: [
    {
      name: "rate",
      symbol: "Δ₀",
      about: "the length of the first steps",
      range: [0.0001, 10],
      unit: "",
      default: 0.1,
      scale: "log",
    },
    {
      name: "shrink",
      symbol: "η⁻",
      about: "the factor of a step whose slope has turned",
      range: [0.1, 0.9],
      unit: "",
      default: 0.5,
      scale: "linear",
    },
    {
      name: "grow",
      symbol: "η⁺",
      about: "the factor of a step whose slope has not",
      range: [1.01, 3],
      unit: "",
      default: 1.2,
      scale: "linear",
    },
    {
      name: "shortest",
      symbol: "Δ₋",
      about: "the shortest step",
      range: [1e-12, 0.01],
      unit: "",
      default: 1e-6,
      scale: "log",
    },
    {
      name: "longest",
      symbol: "Δ₊",
      about: "the longest step",
      range: [0.01, 100],
      unit: "",
      default: 50,
      scale: "log",
    },
  ],
  make: ({ rate, ...options }) => rprop(rate, options),
};
