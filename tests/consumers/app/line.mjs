import { fitLinearRegression } from "@descent/models";

/** The line through (1, 3), (2, 5) and (3, 7), found by descent. */
export function line() {
  const { intercept, coefficients } = fitLinearRegression({ x: [1, 2, 3], y: [3, 5, 7] });
  return `y = ${intercept.toFixed(6)} + ${coefficients[0].toFixed(6)} x`;
}
