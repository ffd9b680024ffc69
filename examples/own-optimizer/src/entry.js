import { signum } from "./signum.js";

/**
 * What a gallery, a form or a race needs to show signum and to make it.
 *
 * @type {import("@descent/core").OptimizerEntry<"rate" | "decay">}
 */
export const signumEntry = {
  name: "signum",
  title: "Signum",
  authors: "Bernstein, Wang, Azizzadenesheli and Anandkumar",
  year: 2018,
  paper: "signSGD: Compressed Optimisation for Non-Convex Problems",
  summary: "Every parameter moves by the rate, in the direction of its mean slope.",
  formula: String.raw`m \leftarrow \beta m + (1 - \beta) g, \quad
\theta \leftarrow \theta - \alpha \operatorname{sign} m`,
  settings: [
    {
      name: "rate",
      symbol: "α",
      about: "how far each parameter moves in a step",
      range: [1e-4, 1],
      unit: "",
      default: 0.02,
      scale: "log",
    },
    {
      name: "decay",
      symbol: "β",
      about: "how much of the mean slope is kept",
      range: [0, 0.99],
      unit: "",
      default: 0.9,
      scale: "linear",
    },
  ],
  make: ({ rate, decay }) => signum(rate, { decay }),
};
