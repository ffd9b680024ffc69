import { huberLoss, squaredError } from "@descent/losses";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fitLinearRegression } from "./fit-linear-regression.js";
import type { Fit } from "./fit.js";
import { frequencyWeights, precisionWeights } from "./weights.js";
import { heights, weights as pounds } from "./women.fixture.js";

const number = fc.integer({ min: -50, max: 50 });
const rows = fc.array(
  fc.record({ a: number, b: number, y: number, w: fc.integer({ min: 0, max: 3 }) }),
  {
    minLength: 6,
    maxLength: 12,
  },
);

interface Example {
  readonly a: number;
  readonly b: number;
  readonly y: number;
  readonly w: number;
}

const fitted = (
  examples: readonly Example[],
  more: Partial<Parameters<typeof fitLinearRegression>[0]>,
): Fit =>
  fitLinearRegression({
    x: examples.map(({ a, b }) => [a, b + a / 7]),
    y: examples.map(({ y }) => y),
    ...more,
  });

/** As far apart as rounding may put them. */
const same = (one: Fit, other: Fit): void => {
  const size = Math.max(1, ...one.exact.coefficients.map(Math.abs), Math.abs(one.exact.intercept));
  expect(Math.abs(one.exact.intercept - other.exact.intercept) / size).toBeLessThan(1e-9);
  one.exact.coefficients.forEach((slope, j) => {
    expect(Math.abs(slope - (other.exact.coefficients[j] ?? NaN)) / size).toBeLessThan(1e-9);
  });
  if (!one.report.converged || !other.report.converged) return;
  expect(Math.abs(one.cost - other.cost)).toBeLessThan(1e-8 * (1 + one.cost));
  expect(Math.abs(one.rSquared - other.rSquared)).toBeLessThan(1e-8);
};

const fullRank = ({ exact }: Fit): boolean =>
  exact.dependent.length === 0 && (exact.conditionNumber ?? Infinity) < 100;

test.each([squaredError, huberLoss(5)])(
  "$name: weights of one are no weights, to the bit",
  (loss) => {
    fc.assert(
      fc.property(rows, (examples) => {
        const ones = examples.map(() => 1);
        const plain = fitted(examples, { loss });
        for (const weights of [precisionWeights(ones), frequencyWeights(ones)]) {
          const weighted = fitted(examples, { loss, weights });
          expect(weighted.params).toEqual(plain.params);
          expect(weighted.exact.coefficients).toEqual(plain.exact.coefficients);
        }
      }),
      { seed: 20261121, numRuns: 30 },
    );
  },
);

test("a weight of zero is a row removed, and a frequency a row repeated", () => {
  fc.assert(
    fc.property(rows, (examples) => {
      const repeated = examples.flatMap((example) => new Array<Example>(example.w).fill(example));
      fc.pre(repeated.length > 0);
      const weights = frequencyWeights(examples.map(({ w }) => w));
      const plain = fitted(repeated, {});
      fc.pre(fullRank(plain));
      same(plain, fitted(examples, { weights }));
      const kept = examples.filter(({ w }) => w > 0);
      const some = precisionWeights(kept.map(({ w }) => w));
      const all = precisionWeights(examples.map(({ w }) => w));
      expect(fitted(examples, { weights: all }).params).toEqual(
        fitted(kept, { weights: some }).params,
      );
    }),
    { seed: 20261121, numRuns: 60 },
  );
});

test("a far away example of weight zero, or next to it, has no part", () => {
  const x = [...heights, 1e200];
  const y = [...pounds, 1e300];
  const none = fitLinearRegression({
    x,
    y,
    weights: precisionWeights([...heights.map(() => 1), 0]),
  });
  expect(none.params).toEqual(fitLinearRegression({ x: heights, y: pounds }).params);
  expect(none.data.weights?.examples).toEqual(heights.map((_, i) => i));
});

test("batches carry their weights", () => {
  const weights = precisionWeights(heights.map((_, i) => (i < 8 ? 1 : 3)));
  const whole = fitLinearRegression({ x: heights, y: pounds, weights });
  const dealt = fitLinearRegression({ x: heights, y: pounds, weights, batchSize: 5, seed: 7 });
  expect(dealt.distanceToExact).toBeLessThan(0.02);
  expect(whole.distanceToExact).toBeLessThan(1e-9);
});

test("what is no weight is refused with its row", () => {
  expect(() => precisionWeights([1, -1])).toThrow(
    "precisionWeights(weights): must be a finite number of at least 0, got -1 at row 1",
  );
  expect(() => precisionWeights([1, NaN])).toThrow("got NaN at row 1");
  expect(() => frequencyWeights([1, 1.5])).toThrow(
    "frequencyWeights(weights): must be a whole number of at least 0, got 1.5 at row 1",
  );
  expect(() => frequencyWeights([0, 0])).toThrow("must have a positive one");
  const few = precisionWeights([1, 2]);
  expect(() => fitLinearRegression({ x: [1, 2, 3], y: [1, 2, 3], weights: few })).toThrow(
    "fitLinearRegression(weights): must be 3 numbers, got 2",
  );
  const bare = { x: [1, 2], y: [1, 2], weights: [1, 1] } as never;
  expect(() => fitLinearRegression(bare)).toThrow(
    "fitLinearRegression(weights): must be by precisionWeights or frequencyWeights",
  );
});
