import fc from "fast-check";
import { expect, test } from "vitest";
import { permutation } from "./permutation.js";
import { orders } from "./random.fixture.js";

test.each(orders)("$count, seed $seed, epoch $epoch: as in C", ({ count, seed, epoch, order }) => {
  expect(Array.from(permutation(count, seed, epoch))).toEqual(order);
});

test("every number once, the same at every call", () => {
  const whole = fc.maxSafeNat();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), whole, whole, (count, seed, epoch) => {
      const order = permutation(count, seed, epoch);
      expect(Array.from(order).sort((a, b) => a - b)).toEqual(Array.from(order.keys()));
      expect(permutation(count, seed, epoch)).toEqual(order);
    }),
    { seed: 20261121 },
  );
});

test("all 24 orders of four are equally likely, over epochs and over seeds", () => {
  for (const order of [
    (k: number) => permutation(4, 1, k),
    (k: number) => permutation(4, k, 0),
    (k: number) => permutation(4, 2 ** 40 + k, k),
  ]) {
    const seen = new Map<string, number>();
    for (let k = 0; k < 24_000; k++) {
      const name = order(k).join("");
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    let chi = 0;
    for (const count of seen.values()) chi += (count - 1000) ** 2 / 1000;
    // χ² with 23 degrees of freedom: 49.7 is passed once in a thousand.
    expect(chi).toBeLessThan(49.7);
  }
});

test("a count, seed or epoch out of range is refused", () => {
  expect(() => permutation(0, 1)).toThrow("permutation(count): must be a whole number, at least 1");
  expect(() => permutation(2 ** 32, 1)).toThrow("permutation(count): must be below 2 ** 32");
  expect(() => permutation(3, -1)).toThrow("permutation(seed)");
  expect(() => permutation(3, 1, 0.5)).toThrow("permutation(epoch)");
});
