import { checkFraction, checkOptions, checkPositive } from "@descent/core";

/**
 * Signum: signSGD with momentum (Bernstein, Wang, Azizzadenesheli and Anandkumar, 2018).
 *
 * m ← β m + (1 − β) g;  θ ← θ − α sign(m)
 *
 * Every parameter moves by α, whatever its slope: the scale of the cost does not matter, and how far
 * it ends from the minimum is up to α.
 *
 * @param {number} rate - α > 0.
 * @param {{ readonly decay?: number }} options - β in [0, 1), 0.9 unless given.
 * @returns {import("@descent/core").Optimizer<readonly number[]>}
 */
export function signum(rate, options = {}) {
  checkPositive("signum", "rate", rate);
  checkOptions("signum", options, ["decay"]);
  const { decay = 0.9 } = options;
  checkFraction("signum", "decay", decay);
  return {
    name: `signum(${rate}, { decay: ${decay} })`,
    init: (params) => params.map(() => 0),
    update: (direction, means) => {
      const next = direction.map((slope, i) => decay * (means[i] ?? NaN) + (1 - decay) * slope);
      return [next.map((mean) => rate * Math.sign(mean)), next];
    },
  };
}
