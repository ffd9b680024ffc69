import { expect, test } from "vitest";
import { seeded } from "./random.fixture.js";
import { seededRandom } from "./seeded-random.js";

test.each(seeded)("seed $seed gives the doubles of the C program", ({ seed, doubles }) => {
  const random = seededRandom(seed);
  expect(doubles.map(() => random())).toEqual(doubles);
});

test("numbers lie in [0, 1) and are spread evenly", () => {
  const random = seededRandom(7);
  const numbers = Array.from({ length: 100_000 }, () => random());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const bins = new Array<number>(100).fill(0);
  for (const number of numbers) {
    const bin = Math.floor(number * 100);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  // χ² with 99 degrees of freedom: 148.2 is passed once in a thousand seeds.
  expect(bins.reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0)).toBeLessThan(148.2);
});

test.each([-1, 0.5, NaN, 2 ** 53])("seed %d is refused", (seed) => {
  expect(() => seededRandom(seed)).toThrow("seededRandom(seed): must be a whole number");
});
