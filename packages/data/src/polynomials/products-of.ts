import { check, checkVector, type Vector } from "@descent/core";
import type { Line } from "../standardize.js";
import { nameOf, sizeOf, type Term } from "./product-terms.js";

/** A polynomial written out in products of the features as they are. */
export interface Products {
  /** Its value where every feature is 0. */
  readonly intercept: number;
  /** The products: `height`, `height × age`, `age²`. */
  readonly names: readonly string[];
  /** The exponents of the features in each. */
  readonly terms: readonly Vector[];
  /** One for each product. */
  readonly coefficients: Vector;
  /**
   * How many of 16 decimal digits of the intercept and of each coefficient cancelled while it was computed;
   * 16 where nothing is left, and where it came out as 0.
   */
  readonly digitsLost: Vector;
}

/**
 * A line in products of features measured from a centre, multiplied out. Beside each sum goes that of the
 * absolute values: their quotient is what cancelled.
 */
export function productsOf(
  line: Line,
  terms: readonly Term[],
  center: Vector,
  names: readonly string[],
): Products {
  const call = "toProducts";
  const { length } = line.coefficients;
  check(length === terms.length, call, "coefficients", `must have ${terms.length} entries`, length);
  checkVector(call, "line", [line.intercept, ...line.coefficients]);
  const zero = names.map(() => 0);
  const sums = new Map<string, Sum>();
  const add = (term: Term, value: number): void => {
    const { sum, size } = sums.get(String(term)) ?? { sum: 0, size: 0 };
    sums.set(String(term), { term, sum: sum + value, size: size + Math.abs(value) });
  };
  add(zero, line.intercept);
  for (const term of terms) add(term, 0);
  terms.forEach((term, t) => {
    const slope = Number(line.coefficients[t]);
    const parts = sizeOf(term) === 1 ? [{ term, factor: 1 }] : multipliedOut(term, center);
    for (const { term: part, factor } of parts) add(part, slope * factor);
  });
  const [constant, ...others] = [...sums.values()] as [Sum, ...Sum[]];
  const coefficients = others.map(({ sum }) => sum);
  const finite = [constant.sum, ...coefficients].every(Number.isFinite);
  check(finite, call, "line", "must have finite coefficients of products", line);
  return {
    intercept: constant.sum,
    names: others.map(({ term }) => nameOf(term, names)),
    terms: others.map(({ term }) => term),
    coefficients,
    digitsLost: [constant, ...others].map(({ sum, size }) =>
      size === 0 ? 0 : Math.min(16, Math.log10(size / Math.abs(sum))),
    ),
  };
}

interface Sum {
  readonly term: Term;
  readonly sum: number;
  readonly size: number;
}

interface Part {
  readonly term: Term;
  readonly factor: number;
}

/** Π (xⱼ − cⱼ)^eⱼ as a sum of products of the xⱼ, each once: feature by feature, by binomial coefficients. */
function multipliedOut(whole: Term, center: Vector): readonly Part[] {
  let parts: readonly Part[] = [{ term: whole, factor: 1 }];
  whole.forEach((exponent, j) => {
    const shift = -Number(center[j]);
    if (shift === 0) return;
    parts = parts.flatMap(({ term, factor }) => {
      const made: Part[] = [];
      for (let k = exponent; k >= 0; k--) {
        made.push({ term: term.map((other, i) => (i === j ? k : other)), factor });
        factor = (factor * shift * k) / (exponent - k + 1);
      }
      return made;
    });
  });
  return parts;
}
