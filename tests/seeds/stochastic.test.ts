import { mul, square, sub, add, hessian, mean, sum } from "@descent/autodiff";
import type { Loss, Vector } from "@descent/core";
import { miniBatches, matrix, standardize } from "@descent/data";
import { halfSquaredError, huberLoss, logisticLoss, squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, gradientDescent, largestCurvature, minimize } from "@descent/optimizers";
import { describe, expect, test } from "vitest";
import { iterates } from "./iterates.js";
import { double, halfMseOf, line, mseOf, points, type Points } from "./line.js";

/** The parameters after each update of one epoch, one example at a time, in the data's order. */
function oneByOne(examples: Points, loss: Loss, rate: number): Vector[] {
  const batches = miniBatches(examples, { size: 1, shuffle: false, epochs: 1 });
  const walk = descend(meanLoss(line, loss), [0, 0], gradientDescent(rate), { batches });
  return [...walk].map(({ params }) => params);
}

/** Expects (b, m) near the given pair, to 7 decimals. */
function expectLine(params: Vector | undefined, b: number, m: number): void {
  expect(params?.[0]).toBeCloseTo(b, 7);
  expect(params?.[1]).toBeCloseTo(m, 7);
}

test("A22 all examples at once, or one at a time: the same loop", () => {
  const first = (cost: typeof mseOf) =>
    iterates(cost(double), [0, 0], gradientDescent(0.01), 1)[1]?.params;
  expectLine(first(halfMseOf), 0.04, 0.0933333333);
  expectLine(first(mseOf), 0.08, 0.1866666667);
  expectLine(oneByOne(double, halfSquaredError, 0.01).at(-1), 0.115842, 0.268126);
});

test("A26 the 2 may be folded into the rate: to the last bit, since 2 is a power of two", () => {
  const folded = oneByOne(double, squaredError, 0.005);
  expect(folded).toStrictEqual(oneByOne(double, halfSquaredError, 0.01));
  expectLine(folded.at(-1), 0.115842, 0.268126);
});

test("A27 m := m − error · x · α and b := b − error · α, one example after the other", () => {
  const [start, ...after] = oneByOne(double, halfSquaredError, 0.01);
  expect(start).toEqual([0, 0]);
  expectLine(after[0], 0.02, 0.02);
  expectLine(after[1], 0.0594, 0.0988);
  expectLine(after[2], 0.115842, 0.268126);
});

test("A28 an epoch is N updates, in an order that the seed decides", () => {
  const order = (seed: number) =>
    [...miniBatches(double, { size: 1, seed, epochs: 2 })].map(({ inputs }) => inputs[0]?.[0]);
  expect(order(1)).toHaveLength(6);
  expect(order(1).slice(0, 3).toSorted()).toEqual([1, 2, 3]);
  expect(order(1).slice(3).toSorted()).toEqual([1, 2, 3]);
  expect(order(1)).toEqual(order(1));
  expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => order(seed).join())).size).toBeGreaterThan(
    1,
  );
  expect(oneByOne(double, halfSquaredError, 0.01)).toHaveLength(3 + 1);
});

describe("A29 the same optimizer drives other losses", () => {
  const data = points([-2, -1, 0, 1, 2, 3], [0, 0, 1, 0, 1, 1]);
  test.each([logisticLoss, huberLoss(1), squaredError])("$name", (loss) => {
    const cost = meanLoss(linear(1), loss);
    const result = minimize((params) => cost(params, data), [0, 0], gradientDescent(0.3));
    expect(result.converged).toBe(true);
    for (const partial of cost(result.params, data).gradient)
      expect(Math.abs(partial)).toBeLessThanOrEqual(1e-8);
    expect(result.params[1]).toBeGreaterThan(0);
  });
});

test("B22 the 2 folded into α: mean squared error at 0.1 is half of it at 0.2, to the last bit", () => {
  const whole = iterates(mseOf(double), [0, 0], gradientDescent(0.1), 100);
  const half = iterates(halfMseOf(double), [0, 0], gradientDescent(0.2), 100);
  const paths = [whole, half].map((run) => run.map(({ params }) => params));
  expect(paths[0]).toStrictEqual(paths[1]);
});

test.each([
  [10, 0.2],
  [100, 0.02],
  [1000, 0.002],
])("B22 1/N stays, so that α does not depend on N = %i: the sum's limit is %f", (count, limit) => {
  const raw = matrix(Array.from({ length: count }, (_, i) => 58 + ((7 * i) % 15)));
  const x = Array.from(standardize(raw).matrix.values);
  // Half the squared errors of all examples, and their mean: the Hessian is the same everywhere.
  const losses = (b: Parameters<typeof add>[0], m: Parameters<typeof add>[0]) =>
    x.map((xi) => mul(0.5, square(sub(add(b, mul(m, xi)), 1))));
  const limitOf = (rows: readonly Vector[]) => {
    const times = (v: Vector) => rows.map((row) => row.reduce((s, h, j) => s + h * (v[j] ?? 0), 0));
    return 2 / largestCurvature(times, 2);
  };
  expect(limitOf(hessian((b, m) => sum(losses(b, m)))([0, 0]))).toBeCloseTo(limit, 10);
  expect(limitOf(hessian((b, m) => mean(losses(b, m)))([0, 0]))).toBeCloseTo(2, 10);
});

test.each([10, 100, 1000])(
  "B24 one outlier of +100 among N = %i is one voice in the gradient",
  (count) => {
    const x = Array.from({ length: count }, (_, i) => i / (count - 1));
    const y = x.with(-1, 101);
    const [b = NaN, m = NaN] = halfMseOf(points(x, y))([0, 1]).gradient;
    expect(b).toBeCloseTo(-100 / count, 10);
    expect(m).toBeCloseTo(-100 / count, 10);
  },
);
