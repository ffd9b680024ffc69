import type { Setting } from "@descent/core";

/** β of the rules that may have momentum, and have none unless told. */
export const velocityDecay: Setting<"momentum"> = {
  name: "momentum",
  symbol: "β",
  about: "how much of the velocity is kept",
  range: [0, 0.99],
  unit: "",
  default: 0,
  scale: "linear",
};
