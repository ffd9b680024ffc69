import { logBeta } from "./log-beta.js";

/** A point x of [0, 1] that lies anywhere, next to its ends too: y = 1 − x, with logarithms of both. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
  readonly logX: number;
  readonly logY: number;
}

/** The point with x/y = odds. */
export function atOdds(odds: number): UnitPoint {
  return {
    x: 1 / (1 + 1 / odds),
    y: 1 / (1 + odds),
    logX: -Math.log1p(1 / odds),
    logY: -Math.log1p(odds),
  };
}

/**
 * The regularised incomplete beta function I_x(a, b) = ∫₀ˣ tᵃ⁻¹(1 − t)ᵇ⁻¹ dt / B(a, b), by a continued
 * fraction that loses no digits where x is next to 1 (Didonato and Morris, 1992), on the side where that
 * converges fast.
 */
export function incompleteBeta({ x, y, logX, logY }: UnitPoint, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) {
    return 1 - incompleteBeta({ x: y, y: x, logX: logY, logY: logX }, b, a);
  }
  return Math.exp(a * logX + b * logY - logBeta(a, b)) / fraction(x, y, a, b);
}

/** β₀ + α₁/(β₁ + α₂/(β₂ + …)), by the modified method of Lentz (Thompson and Barnett, 1986). */
function fraction(x: number, y: number, a: number, b: number): number {
  const alpha = (n: number): number =>
    ((a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x) / (a + 2 * n - 1) ** 2;
  const beta = (n: number): number =>
    n +
    (n === 0 ? 0 : (n * (b - n) * x) / (a + 2 * n - 1)) +
    ((a + n) * (a * y - b * x + 1 + n * (2 - x))) / (a + 2 * n + 1);
  const tiny = 1e-300;
  let value = beta(0);
  let c = value;
  let d = 0;
  for (let n = 1, change = 0; Math.abs(change - 1) > 2 ** -52 && n < 1e5; n++) {
    d = 1 / (beta(n) + alpha(n) * d || tiny);
    c = beta(n) + alpha(n) / c || tiny;
    change = c * d;
    value *= change;
  }
  return value;
}
