import type { Engine } from "@descent/core";
import { plain, seededRandom } from "@descent/data";
import { simdThreads } from "@descent/kernels/threads";
import { huberLoss, squaredError } from "@descent/losses";
import { precisionWeights } from "@descent/models";
import {
  fitLinearRegression,
  fitLinearRegressionAsync,
  type EngineFitOptions,
} from "@descent/models/fast";
import { afterAll, expect, test } from "vitest";

const [rows, columns] = [60_000, 8];
const one = await simdThreads({ threads: 1 });
const two = await simdThreads({ threads: 2 });

afterAll(() => {
  one.close();
  two.close();
});

/** Uniform features and a line with noise, in memory of the engine's. */
function examples(
  engine: Engine,
): Pick<EngineFitOptions, "x" | "y"> & { x: { values: Float64Array } } {
  const random = seededRandom(20261121);
  const { x, y } = engine.allocate(rows, columns);
  for (let i = 0; i < rows; i++) {
    let sum = 1 + random();
    for (let j = 0; j < columns; j++) {
      const entry = random() + j;
      x.values[i * columns + j] = entry;
      sum += entry * (j - 3);
    }
    y[i] = sum;
  }
  return { x, y };
}

const weights = precisionWeights(Array.from({ length: rows }, (_, i) => 1 + (i % 3)));

const fits: Readonly<Record<string, Omit<EngineFitOptions, "x" | "y">>> = {
  "by default": {},
  "of weighted examples": { weights },
  "through the origin": { intercept: false },
  "by another loss": { loss: huberLoss(0.2) },
  "on the data": { method: "descent" },
  "by a sketch": { method: "sketch-preconditioned descent" },
  "by QR": { method: "qr" },
};

test.each(Object.entries(fits))(
  "a fit %s is the plain engine's, with the same bits on one thread and on two",
  async (_, options) => {
    const known = fitLinearRegression({ ...examples(plain()), ...options });
    const fit = fitLinearRegression({ ...examples(two), ...options, engine: two });
    const { method, engine } = fit.report;
    expect([method, engine]).toEqual([known.report.method, two.name]);
    fit.params.forEach((param, j) => {
      expect(Math.abs(param - Number(known.params[j]))).toBeLessThan(1e-7);
    });
    const other = fitLinearRegression({ ...examples(one), ...options, engine: one });
    expect(other.params).toEqual(fit.params);
    expect([other.cost, other.rSquared]).toEqual([fit.cost, fit.rSquared]);
    const later = { ...examples(two), ...options, engine: two };
    expect((await fitLinearRegressionAsync(later)).params).toEqual(fit.params);
  },
);

test("an entry that is no finite number is named, in the last rows too", () => {
  const data = examples(two);
  data.x.values[rows * columns - 3] = NaN;
  expect(() => fitLinearRegression({ ...data, engine: two, loss: squaredError })).toThrow(
    `fitLinearRegression(x): must be a finite number, got NaN at row ${rows - 1}, column 5`,
  );
});
