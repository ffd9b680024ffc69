import type { Bowl } from "../two-views/bowl.ts";

/** The real solutions of a x² + b x + c = 0. */
function roots(a: number, b: number, c: number): readonly number[] {
  const under = b * b - 4 * a * c;
  return under < 0 ? [] : [-1, 1].map((sign) => (-b + sign * Math.sqrt(under)) / (2 * a));
}

/**
 * The rate from which on two parameters, updated in turn, come no nearer. With curvatures p and q
 * along the axes and r between them, one round is a linear map with trace 2 − α(p + q) + α²r² and
 * determinant (1 − αp)(1 − αq). It shrinks every distance in the long run as long as
 * |determinant| < 1 and |trace| < 1 + determinant; the least α where one of them is an equality is
 * the limit, whichever parameter comes first.
 */
export function limitInTurn({ excess }: Bowl): number {
  const p = 2 * excess(1, 0);
  const q = 2 * excess(0, 1);
  const r = excess(1, 1) - excess(1, 0) - excess(0, 1);
  const edges = [
    (p + q) / (p * q),
    ...roots(p * q, -(p + q), 2),
    ...roots(p * q + r * r, -2 * (p + q), 4),
  ];
  return Math.min(...edges);
}
