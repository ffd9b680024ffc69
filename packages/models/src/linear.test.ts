import fc from "fast-check";
import { expect, test } from "vitest";
import { linear } from "./linear.js";

test("the intercept comes first, then one coefficient for each feature", () => {
  const line = linear(2);
  expect(line.size).toBe(3);
  expect(line.predict([1, 10, 100], [2, 3])).toBe(321);
  expect(line.predict([1, 10, 100], new Float64Array([2, 3]))).toBe(321);
});

test("without an intercept there are coefficients only", () => {
  const line = linear(2, { intercept: false });
  expect(line.size).toBe(2);
  expect(line.predict([10, 100], [2, 3])).toBe(320);
  const out = [0, 0];
  line.addGradient([10, 100], [2, 3], 2, out);
  expect(out).toEqual([4, 6]);
});

test("addGradient adds scale times (1, x), whatever the parameters", () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(number, number, number, number, (a, b, scale, held) => {
      const out = new Float64Array([held, held, held]);
      linear(2).addGradient([3, 1, 4], [a, b], scale, out);
      expect(Array.from(out)).toEqual([held + scale, held + scale * a, held + scale * b]);
    }),
    { seed: 20261121 },
  );
});

test("what is no number of features is refused", () => {
  for (const input of [[1], [1, 2, 3]]) {
    expect(() => linear(2).predict([0, 0, 0], input)).toThrow(
      `linear(input): must have 2 entries, got ${input.length}`,
    );
  }
  expect(() => linear(0)).toThrow("linear(features): must be a whole number, at least 1");
  const bad = { intercept: 1 } as unknown as { intercept: boolean };
  expect(() => linear(1, bad)).toThrow("linear(intercept): must be true or false, got 1");
  const typo: object = { intercpt: true };
  expect(() => linear(1, typo)).toThrow("linear(options): must be among intercept");
});
