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

/** Π (xⱼ − cⱼ)^eⱼ as a sum of products of the xⱼ, factor by factor. */
function multipliedOut(
  term: Term,
  center: Vector,
): readonly { readonly term: Term; readonly factor: number }[] {
  const j = term.findIndex((exponent) => exponent > 0);
  if (j < 0) return [{ term, factor: 1 }];
  const rest = multipliedOut(
    term.map((exponent, i) => (i === j ? exponent - 1 : exponent)),
    center,
  );
  const raised = rest.map(({ term, factor }) => ({
    term: term.map((exponent, i) => (i === j ? exponent + 1 : exponent)),
    factor,
  }));
  const shift = -Number(center[j]);
  if (shift === 0) return raised;
  return [...raised, ...rest.map(({ term, factor }) => ({ term, factor: factor * shift }))];
}
