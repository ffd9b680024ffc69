import type { Comparison } from "../../condition.js";

export const greater: Comparison = { name: "greater", value: (x, y) => x > y, code: "x > y" };
export const less: Comparison = { name: "less", value: (x, y) => x < y, code: "x < y" };
export const greaterOrEqual: Comparison = {
  name: "greaterOrEqual",
  value: (x, y) => x >= y,
  code: "x >= y",
};
export const lessOrEqual: Comparison = {
  name: "lessOrEqual",
  value: (x, y) => x <= y,
  code: "x <= y",
};
