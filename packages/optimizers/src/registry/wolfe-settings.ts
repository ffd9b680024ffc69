import type { Setting } from "@descent/core";

/** μ of the strong Wolfe conditions. */
export const decreaseSetting: Setting<"decrease"> = {
  name: "decrease",
  symbol: "μ",
  about: "the share of the promised decrease that a step has to reach",
  range: [1e-6, 0.01],
  unit: "",
  default: 1e-4,
  scale: "log",
};

/** η of the strong Wolfe conditions, but for its default. */
export const curvatureSetting: Omit<Setting<"curvature">, "default"> = {
  name: "curvature",
  symbol: "η",
  about: "what may be left of the slope after a step",
  range: [0.01, 0.99],
  unit: "",
  scale: "linear",
};
