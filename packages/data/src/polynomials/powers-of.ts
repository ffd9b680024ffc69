import { check, checkVector, type Vector } from "@descent/core";
import type { Line } from "../standardize.js";
import { legendrePowers } from "./legendre.js";

/** A polynomial in powers of x: ŷ = Σₖ coefficients[k] · xᵏ. */
export interface Powers {
  /** The coefficients of 1, x, x², … */
  readonly coefficients: Vector;
  /**
   * How many decimal digits of each coefficient cancelled while it was computed: of about 16, that
   * many cannot be relied on. 16 where nothing is left, and where a coefficient came out as 0.
   */
  readonly digitsLost: Vector;
  /**
   * How many digits of a prediction cancel when it is computed from these coefficients, at the worst
   * place of the domain: log₁₀ of max Σₖ |coefficients[k] xᵏ| / max |ŷ|. Predict with the columns of
   * `legendreFeatures` where this is more than can be spared.
   */
  readonly digitsLostInPredictions: number;
}

/**
 * A line in P₁(t), …, P_degree(t), t = (2x − a − b)/(b − a), as powers of x: first powers of t, then
 * t = s·x + m put in by the binomial theorem. Beside each sum goes that of the absolute values: their
 * quotient is what cancelled.
 */
export function powersOf(
  line: Line,
  [from, to]: readonly [number, number],
  degree: number,
): Powers {
  const call = "toPowers";
  const { length } = line.coefficients;
  check(length === degree, call, "coefficients", `must have ${degree} entries`, length);
  const given = [line.intercept, ...line.coefficients];
  checkVector(call, "line", given);
  const scale = 2 / (to - from);
  const shift = -(from + to) / (to - from);
  const inT = sumRows(legendrePowers(degree), given);
  const inX = sumRows(powersOfLine(scale, shift, degree), inT.sums);
  // What was lost on the way to powers of t is carried on to those of x.
  const carried = sumRows(powersOfLine(scale, shift, degree), inT.sizes);
  const coefficients = inX.sums;
  const finite = coefficients.every(Number.isFinite);
  check(finite, call, "line", "must have finite coefficients of powers", line);
  const points = Array.from({ length: 101 }, (_, i) => from + ((to - from) * i) / 100);
  const sizes = points.map((x) =>
    coefficients.reduce((sum, c, k) => sum + Math.abs(c * x ** k), 0),
  );
  const heights = points.map((x) => Math.abs(coefficients.reduceRight((sum, c) => sum * x + c, 0)));
  return {
    coefficients,
    digitsLost: coefficients.map((c, k) => lost(Number(carried.sizes[k]), c)),
    digitsLostInPredictions: lost(Math.max(...sizes), Math.max(...heights)),
  };
}

/** Σⱼ weights[j] · rows[j], and the same of absolute values. */
function sumRows(rows: readonly Vector[], weights: Vector): { sums: number[]; sizes: number[] } {
  const sums = rows.map(() => 0);
  const sizes = rows.map(() => 0);
  rows.forEach((row, j) => {
    row.forEach((entry, k) => {
      const term = entry * Number(weights[j]);
      sums[k] = Number(sums[k]) + term;
      sizes[k] = Number(sizes[k]) + Math.abs(term);
    });
  });
  return { sums, sizes };
}

/** For each of 1, t, t², … up to a degree its coefficients in x, where t = scale · x + shift. */
function powersOfLine(scale: number, shift: number, degree: number): number[][] {
  let last = [1];
  const rows = [last];
  for (let k = 0; k < degree; k++) {
    const [raised, kept] = [
      [0, ...last],
      [...last, 0],
    ];
    last = raised.map((entry, power) => entry * scale + Number(kept[power]) * shift);
    rows.push(last);
  }
  return rows;
}

function lost(size: number, sum: number): number {
  if (size === 0) return 0;
  return Math.min(16, Math.max(0, Math.log10(size / Math.abs(sum))));
}
