import { plain } from "@descent/data";
import { simd } from "@descent/kernels";
import { leastSquares } from "@descent/models";
import { emptyStream, fitStream, partialFit, streamInference } from "@descent/models/stream";
import { expect, test } from "vitest";
import { digitsOf, notHere, regressions, type Regression } from "./nist.js";

const sets = regressions("linear");
notHere(sets, "linear");

/** The columns of a line in all predictors, or the powers of the one predictor. */
function rowsOf({ model, x, y }: Regression): readonly (readonly number[])[] {
  return y.map((_, i) =>
    model.degree === null
      ? x.map((column) => Number(column[i]))
      : Array.from({ length: model.degree }, (_, k) => Number(x[0]?.[i]) ** (k + 1)),
  );
}

/**
 * Digits of the worst coefficient: products square the condition number, and so lose twice the digits that QR
 * does, and three for coefficients that are small beside the others.
 */
function digitsAsked(conditionNumber: number): number {
  return 15 - 2 * Math.log10(conditionNumber) - 3;
}

test.each(sets)(
  "NIST's $name in chunks of three: as many digits as products leave, or it says so",
  (set) => {
    const { intercept } = set.model;
    const rows = rowsOf(set);
    let stream = emptyStream({ columns: rows[0]?.length ?? 0 });
    for (let at = 0; at < rows.length; at += 3)
      stream = partialFit(stream, { x: rows.slice(at, at + 3), y: set.y.slice(at, at + 3) });
    const fit = fitStream(stream, { intercept });
    const found = streamInference(fit);
    const { conditionNumber, converged, sentence } = fit.report;
    if (!converged) {
      expect(sentence).toContain("Not called converged");
      expect(found.available).toBe(false);
      return;
    }
    const params = intercept ? fit.params : fit.coefficients;
    const digits = digitsOf(params, set.certified.parameters, 15);
    // Descent on moments stops at a distance of 2⁻⁴⁷(2 + κ²).
    expect(digits).toBeGreaterThan(Math.min(9, digitsAsked(Number(conditionNumber))));
    const exact = leastSquares(rows, set.y, { intercept });
    const spread = Math.hypot(...set.y) / Math.sqrt(set.y.length);
    fit.predict(rows).forEach((prediction, i) => {
      const there = exact.coefficients.reduce(
        (sum, slope, j) => sum + slope * Number(rows[i]?.[j]),
        exact.intercept,
      );
      expect(Math.abs(prediction - there) / spread).toBeLessThan(1e-8);
    });
    if (!found.available) return;
    const squares = found.residualStandardError ** 2 * found.degreesOfFreedom;
    expect(Math.abs(squares / set.certified.residualSumOfSquares - 1)).toBeLessThan(1e-7);
  },
);

test("a hundred thousand timestamps in chunks, by either engine", () => {
  const size = 1000;
  const slopes = [plain(), simd()].map((engine) => {
    let stream = emptyStream({ names: ["milliseconds", "load"] });
    for (let chunk = 0; chunk < 100; chunk++) {
      const values = new Float64Array(2 * size);
      const y = new Float64Array(size);
      for (let i = 0; i < size; i++) {
        const at = chunk * size + i;
        const load = ((at * 7919) % 1024) / 1024;
        values.set([1.7e12 + at, load], 2 * i);
        y[i] = 2 ** -10 * at + 3 * load + 5;
      }
      stream = partialFit(stream, { x: { values, width: 2 }, y, engine });
    }
    expect(stream.rows).toBe(100_000);
    const fit = fitStream(stream);
    expect(fit.predict([[1.7e12 + 1e5, 0.5]])[0]).toBeCloseTo(1e5 / 1024 + 6.5, 6);
    return fit.coefficients;
  });
  for (const [first = NaN, second = NaN] of slopes) {
    expect(Math.abs(first * 1024 - 1)).toBeLessThan(1e-9);
    expect(Math.abs(second / 3 - 1)).toBeLessThan(1e-9);
  }
});
