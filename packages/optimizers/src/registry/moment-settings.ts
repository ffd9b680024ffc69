import type { Setting } from "@descent/core";

/** α of Adam and its relatives, whose steps do not grow with the gradient. */
export const stepRate: Setting<"rate"> = {
  name: "rate",
  symbol: "α",
  about: "about the largest change of a parameter in a step",
  range: [0.0001, 1],
  unit: "",
  default: 0.1,
  scale: "log",
};

/** β₁ of Adam and its relatives. */
export const decay1: Setting<"decay1"> = {
  name: "decay1",
  symbol: "β₁",
  about: "how much of the mean gradient is kept",
  range: [0, 0.99],
  unit: "",
  default: 0.9,
  scale: "linear",
};

/** β₂ of Adam and its relatives. */
export const decay2: Setting<"decay2"> = {
  name: "decay2",
  symbol: "β₂",
  about: "how much of the mean of squares is kept",
  range: [0, 0.9999],
  unit: "",
  default: 0.999,
  scale: "linear",
};

/** ε of Adam and its relatives. */
export const epsilon: Setting<"epsilon"> = {
  name: "epsilon",
  symbol: "ε",
  about: "keeps the quotient finite",
  range: [1e-10, 0.1],
  unit: "",
  default: 1e-8,
  scale: "log",
};
