import type { Loss } from "@descent/core";

/**
 * The logistic loss (cross-entropy) of a prediction in log-odds z and a target y, 0 or 1:
 * ℓ(z, y) = ln(1 + e^z) − y z, ∂ℓ/∂z = σ(z) − y, where σ(z) = 1/(1 + e^−z) is the probability of 1.
 *
 * Not of a probability: the model predicts any real number, and σ is part of the loss. Stable at
 * both ends, where the naive form overflows or cancels. Targets between 0 and 1 are probabilities;
 * targets outside make the loss unbounded below. Natural logarithms (nats) (Cox, 1958).
 *
 * @example
 * ```ts
 * import { logisticLoss } from "@descent/losses";
 *
 * console.log(logisticLoss.value(0, 1).toFixed(6)); // 0.693147
 * console.log(logisticLoss.slope(0, 1), logisticLoss.value(-1000, 1)); // -0.5 1000
 * ```
 */
export const logisticLoss: Loss = {
  name: "logisticLoss",
  value: (prediction, target) =>
    Math.max(prediction, 0) - target * prediction + Math.log1p(Math.exp(-Math.abs(prediction))),
  // (1 − y) σ(z) − y σ(−z): unlike σ(z) − y it cancels nothing.
  slope: (prediction, target) =>
    (1 - target) / (1 + Math.exp(-prediction)) - target / (1 + Math.exp(prediction)),
  curvature: 0.25,
};
