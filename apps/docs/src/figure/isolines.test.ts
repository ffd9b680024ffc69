import { describe, expect, test } from "vitest";
import { fieldOf, rings } from "./isolines.ts";
import type { Place } from "./map.ts";

/** The area inside, positive where it lies to the left of the way round (Gauss's formula). */
const area = (ring: readonly Place[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + (x * v - u * y) / 2;
  }, 0);
const total = (found: readonly (readonly Place[])[]): number =>
  found.reduce((sum, ring) => sum + area(ring), 0);

describe("rings", () => {
  test("around a round bowl are a circle", () => {
    const bowl = fieldOf((x, y) => x * x + y * y, [-2, 2], [-2, 2], 80);
    const [ring = [], ...others] = rings(bowl, 1);
    expect(others).toEqual([]);
    for (const [x, y] of ring) expect(Math.hypot(x, y)).toBeCloseTo(1, 3);
    expect(area(ring)).toBeCloseTo(Math.PI, 2);
  });

  test("follow the edge where the bowl is cut off", () => {
    const slope = fieldOf((x) => x, [0, 4], [-1, 1], 8);
    expect(total(rings(slope, 2.5))).toBeCloseTo(5, 9);
    expect(total(rings(slope, 9))).toBeCloseTo(8, 9);
    expect(rings(slope, -1)).toEqual([]);
  });

  test("around a hill leave it out", () => {
    const hill = fieldOf((x, y) => -(x * x + y * y), [-2, 2], [-2, 2], 80);
    const found = rings(hill, -1);
    expect(found.length).toBe(2);
    expect(total(found)).toBeCloseTo(16 - Math.PI, 2);
  });

  test("two hollows have one each", () => {
    const two = fieldOf((x, y) => (x * x - 1) ** 2 + y * y, [-2, 2], [-1, 1], 40);
    expect(rings(two, 0.5).length).toBe(2);
    expect(rings(two, 1.5).length).toBe(1);
  });
});
