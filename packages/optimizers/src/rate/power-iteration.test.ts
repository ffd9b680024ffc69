import type { Vector } from "@descent/core";
import { expect, test } from "vitest";
import { powerIteration } from "./power-iteration.js";

const diagonal = (entries: Vector) => (vector: Vector) =>
  vector.map((entry, i) => entry * (entries[i] ?? NaN));

const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? NaN), 0);

test("it says whether it settled, and what it cost", () => {
  const calls: Vector[] = [];
  const product = (vector: Vector) => {
    calls.push(vector);
    return diagonal([1, 0.999])(vector);
  };
  const short = powerIteration(product, 2, { maxIterations: 7 });
  expect(short).toEqual({ largest: short.largest, converged: false, products: 7 });
  expect(calls).toHaveLength(7);
  expect(short.largest).toBeLessThan(1);
  const long = powerIteration(diagonal([1, 0.9]), 2);
  expect(long.converged).toBe(true);
  expect(long.largest).toBeCloseTo(1, 11);
  expect(long.products).toBeLessThan(1000);
});

/** A matrix whose largest eigenvalue, 10, is along a direction orthogonal to the first start. */
function trap(): (vector: Vector) => Vector {
  let hidden: Vector | undefined;
  return (vector) => {
    if (hidden === undefined) {
      const raw = vector.map((_, i) => (i === 0 ? 1 : i === 1 ? -1 : 0));
      const part = dot(raw, vector);
      const across = raw.map((entry, i) => entry - part * (vector[i] ?? NaN));
      const length = Math.sqrt(dot(across, across));
      hidden = across.map((entry) => entry / length);
    }
    const along = 9 * dot(hidden, vector);
    const direction = hidden;
    return vector.map((entry, i) => entry + along * (direction[i] ?? NaN));
  };
}

test.each([2, 3, 10, 100])(
  "an eigenvector that the start is orthogonal to is found (%i)",
  (size) => {
    const { largest, converged } = powerIteration(trap(), size);
    expect(largest).toBeCloseTo(10, 10);
    expect(converged).toBe(true);
  },
);

test("when the second start rises higher and runs out of products, that is said", () => {
  const { largest, converged } = powerIteration(trap(), 3, { maxIterations: 4, tolerance: 1e-15 });
  expect(largest).toBeGreaterThan(1.1);
  expect(converged).toBe(false);
});

test("the second start costs no more than as much again, and a little", () => {
  // 0.5 and 0.4999 settle slowly, once 1 is taken out.
  const { products, largest } = powerIteration(diagonal([1, 0.5, 0.4999]), 3);
  expect(largest).toBeCloseTo(1, 12);
  expect(products).toBeLessThanOrEqual(2 * 30 + 20);
});

test("no curvature at all", () => {
  const { largest, converged } = powerIteration((vector) => vector.map(() => 0), 3);
  expect([largest, converged]).toEqual([0, true]);
});

test("bad arguments are refused by name", () => {
  expect(() => powerIteration(diagonal([1]), 0)).toThrow("powerIteration(size)");
  expect(() => powerIteration([[1]] as never, 1)).toThrow(
    "powerIteration(product): must be a function, got an array of 1",
  );
  expect(() => powerIteration(diagonal([-1, -2]), 2)).toThrow("powerIteration(product)");
});
