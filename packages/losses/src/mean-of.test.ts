import type { Loss } from "@descent/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { absoluteError } from "./absolute-error.js";
import { halfMse } from "./half-mse.js";
import { huberLoss } from "./huber-loss.js";
import { meanOf } from "./mean-of.js";
import { mse } from "./mse.js";
import { squaredError } from "./squared-error.js";

test("errors 1, 2 and 10: a mean absolute error of 13/3 and a mean squared error of 35", () => {
  const predictions = [1, 2, 10];
  const targets = [0, 0, 0];
  expect(meanOf(absoluteError).value(predictions, targets)).toBe(13 / 3);
  expect(mse.value(predictions, targets)).toBe(35);
  expect(halfMse.value(predictions, targets)).toBe(17.5);
});

test("the line 0 + x/2 through (1, 1), (2, 2), (3, 3) costs 7/6, or 7/12 with the half", () => {
  const predictions = [0.5, 1, 1.5];
  const targets = [1, 2, 3];
  expect(mse.value(predictions, targets)).toBe(3.5 / 3);
  expect(halfMse.value(predictions, targets)).toBe(1.75 / 3);
  expect(mse.slopes(predictions, targets)).toEqual([-1 / 3, -2 / 3, -1]);
  expect(halfMse.slopes(predictions, targets)).toEqual([-0.5 / 3, -1 / 3, -0.5]);
});

test("names are the calls", () => {
  expect([mse.name, halfMse.name, meanOf(huberLoss(2)).name]).toEqual([
    "mse",
    "halfMse",
    "meanOf(huberLoss(2))",
  ]);
});

test("mse is the mean of the squared errors, slopes are central differences of the value", () => {
  const pairs = fc.array(
    fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(pairs, (examples) => {
      const predictions = examples.map(([prediction]) => prediction);
      const targets = examples.map(([, target]) => target);
      expect(mse.value(predictions, targets)).toBe(
        meanOf(squaredError).value(predictions, targets),
      );
      const slopes = mse.slopes(predictions, targets);
      predictions.forEach((prediction, i) => {
        const up = mse.value(predictions.with(i, prediction + 0.5), targets);
        const down = mse.value(predictions.with(i, prediction - 0.5), targets);
        expect(slopes[i]).toBeCloseTo(up - down, 9);
      });
    }),
    { seed: 20261121 },
  );
});

test("a million losses of 0.1 have a mean of 0.1", () => {
  const tenth: Loss = { name: "tenth", value: () => 0.1, slope: () => 0 };
  const zeros = new Array<number>(1e6).fill(0);
  expect(meanOf(tenth).value(zeros, zeros)).toBe(0.1);
});

test("a sum that overflows or meets NaN or a hole is not finite", () => {
  expect(mse.value([1, 1e200, 2], [0, 0, 0])).toBe(Infinity);
  expect(mse.value([1, NaN, 2], [0, 0, 0])).toBeNaN();
  expect(mse.value([1, 2], new Array<number>(2))).toBeNaN();
  const holed = [1];
  holed[2] = 3;
  expect(mse.value(holed, [0, 0, 0])).toBeNaN();
  expect(mse.slopes(holed, [0, 0, 0])[1]).toBeNaN();
});

test("no examples, or not one target for each prediction, is refused", () => {
  expect(() => mse.value([], [])).toThrow("mse(targets): must have 1 entries, got ");
  for (const call of [halfMse.value, halfMse.slopes]) {
    expect(() => call([1, 2], [1])).toThrow("halfMse(targets): must have 2 entries, got ");
  }
  expect(() => meanOf(absoluteError).slopes([1], [1, 2])).toThrow("meanOf(absoluteError)(targets)");
});

test("frozen arguments are accepted", () => {
  const entries = Object.freeze([1, 2]);
  expect(mse.slopes(entries, entries)).toEqual([0, 0]);
});
