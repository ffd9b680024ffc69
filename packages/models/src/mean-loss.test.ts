import { halfSquaredError, huberLoss, squaredError } from "@descent/losses";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linear } from "./linear.js";
import { meanLoss } from "./mean-loss.js";

const examples = { inputs: [[1], [2], [3]], targets: [1, 2, 3] };

test("the line 0 + x/2 through (1, 1), (2, 2), (3, 3)", () => {
  const half = meanLoss(linear(1), halfSquaredError)([0, 0.5], examples);
  expect(half.value).toBeCloseTo(0.5833333333333334, 15);
  expect(half.gradient).toEqual([-1, -7 / 3]);
  const full = meanLoss(linear(1), squaredError)([0, 0.5], examples);
  expect(full.value).toBeCloseTo(1.1666666666666667, 15);
  expect(full.gradient).toEqual([-2, -14 / 3]);
});

test("the gradient is the central difference of the value", () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(number, number, (intercept, slope) => {
      const objective = meanLoss(linear(1), huberLoss(2));
      const at = (a: number, b: number): number => objective([a, b], examples).value;
      const { gradient } = objective([intercept, slope], examples);
      const h = 1e-5;
      const differences = [
        (at(intercept + h, slope) - at(intercept - h, slope)) / (2 * h),
        (at(intercept, slope + h) - at(intercept, slope - h)) / (2 * h),
      ];
      gradient.forEach((partial, i) => {
        expect(Math.abs(partial - (differences[i] ?? NaN))).toBeLessThan(1e-4);
      });
    }),
    { seed: 20261121 },
  );
});

test("parameters, inputs and targets that do not fit together are refused", () => {
  const objective = meanLoss(linear(1), squaredError);
  expect(() => objective([1], examples)).toThrow("meanLoss(params): must have 2 entries, got 1");
  expect(() => objective([1, 2], { inputs: [], targets: [] })).toThrow(
    "meanLoss(inputs): must have at least one example, got 0",
  );
  expect(() => objective([1, 2], { inputs: [[1], [2]], targets: [1] })).toThrow(
    "meanLoss(targets): must have 2 entries, got 1",
  );
});

test("targets that are text are refused with their row", () => {
  const objective = meanLoss(linear(1), squaredError);
  const targets = [1, "2"] as unknown as number[];
  expect(() => objective([0, 0], { inputs: [[1], [2]], targets })).toThrow(
    'meanLoss(targets): must be numbers, got "2" at row 1',
  );
});

test("an input of another width is refused with its row, and other errors pass as they are", () => {
  const objective = meanLoss(linear(1), squaredError);
  expect(() => objective([1, 2], { inputs: [[1], [2, 3]], targets: [1, 2] })).toThrow(
    "linear(input): must have 1 entries, got 2 at row 1",
  );
  const broken = {
    ...linear(1),
    predict: (): number => {
      throw new RangeError("broken");
    },
  };
  expect(() => meanLoss(broken, squaredError)([1, 2], examples)).toThrow(new RangeError("broken"));
});
