import type { Setting } from "@descent/core";

/** α of the rules whose step is a multiple of the gradient, or of a mean of gradients. */
export const gradientRate: Setting<"rate"> = {
  name: "rate",
  symbol: "α",
  about: "how far a step goes along the gradient",
  range: [0.001, 2],
  unit: "",
  default: 0.1,
  scale: "log",
};
