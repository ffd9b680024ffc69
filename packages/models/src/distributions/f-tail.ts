import { atOdds, incompleteBeta } from "./incomplete-beta.js";

/** P(F ≥ f) for Fisher's F of n and m degrees of freedom: I_x(m/2, n/2) at x = m/(m + n f) (Abramowitz and Stegun, 1964, 26.6.2). */
export function fTail(f: number, n: number, m: number): number {
  return incompleteBeta(atOdds(m / n / f), m / 2, n / 2);
}
