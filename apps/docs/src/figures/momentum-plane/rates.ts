/**
 * By what factor one step of heavy-ball momentum shrinks the error along a direction of curvature λ,
 * in the long run: the larger root, in size, of r² − (1 + β − αλ) r + β = 0.
 */
export function factorAlong(curvature: number, rate: number, momentum: number): number {
  const sum = 1 + momentum - rate * curvature;
  const inside = sum * sum - 4 * momentum;
  return inside < 0 ? Math.sqrt(momentum) : (Math.abs(sum) + Math.sqrt(inside)) / 2;
}

/** The same for a bowl of curvatures 1 and 1/κ: its slower direction decides. */
export const factorOf = (condition: number, rate: number, momentum: number): number =>
  Math.max(factorAlong(1, rate, momentum), factorAlong(1 / condition, rate, momentum));

/** How many steps it takes to come ten times nearer; infinite where it does not come nearer. */
export const stepsPerDigit = (factor: number): number =>
  factor < 1 ? -1 / Math.log10(factor) : Infinity;

/** Above it every step throws the error across the valley farther than it was. */
export const limitOf = (momentum: number): number => 2 * (1 + momentum);

/** The best learning rate and momentum for a bowl of curvatures 1 and 1/κ (Polyak, 1964). */
export function bestOf(condition: number): { readonly rate: number; readonly momentum: number } {
  const root = Math.sqrt(condition);
  return {
    rate: 4 / (1 + 1 / root) ** 2,
    momentum: ((root - 1) / (root + 1)) ** 2,
  };
}

/** The best learning rate without momentum, 2 / (1 + 1/κ). */
export const bestPlainRate = (condition: number): number => 2 / (1 + 1 / condition);
