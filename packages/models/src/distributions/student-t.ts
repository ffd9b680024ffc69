import { atOdds, incompleteBeta } from "./incomplete-beta.js";
import { logBeta } from "./log-beta.js";
import { normalQuantile } from "./normal.js";
import { whereTail } from "./where-tail.js";

/**
 * P(|T| ≥ |t|) for Student's t of ν degrees of freedom: I_x(ν/2, ½) at x = ν/(ν + t²) (Student, 1908;
 * Abramowitz and Stegun, 1964, 26.7.1).
 */
export function studentTwoSided(t: number, degrees: number): number {
  return incompleteBeta(atOdds(degrees / t / t), degrees / 2, 0.5);
}

/** The t that |T| exceeds with probability p, 0 < p < 1. */
export function studentQuantile(p: number, degrees: number): number {
  const logDensity = (t: number): number =>
    -0.5 * Math.log(degrees) -
    logBeta(degrees / 2, 0.5) -
    ((degrees + 1) / 2) * Math.log1p((t * t) / degrees);
  return whereTail(
    p,
    (t) => studentTwoSided(t, degrees),
    (t) => 2 * Math.exp(logDensity(t)),
    normalQuantile(p),
  );
}
