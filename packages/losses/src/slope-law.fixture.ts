import type { Loss } from "@descent/core";
import fc from "fast-check";
import { expect } from "vitest";

const finite = fc.double({ min: -20, max: 20, noNaN: true });

/**
 * The slope is the central difference of the value, and no chord of slopes is steeper than the
 * stated curvature. Errors within `margin` of a kink (in prediction minus target) are left out.
 */
export function expectSlope(
  loss: Loss,
  options: { kinks?: readonly number[]; targets?: readonly number[] } = {},
): void {
  const { kinks = [], targets } = options;
  const target = targets === undefined ? finite : fc.constantFrom(...targets);
  const h = 1e-4;
  fc.assert(
    fc.property(finite, target, (z, y) => {
      fc.pre(kinks.every((kink) => Math.abs(z - y - kink) > 2 * h));
      const difference = (loss.value(z + h, y) - loss.value(z - h, y)) / (2 * h);
      expect(Math.abs(loss.slope(z, y) - difference)).toBeLessThan(1e-6);
    }),
    { seed: 20261121 },
  );
  const { curvature } = loss;
  if (curvature === undefined) return;
  fc.assert(
    fc.property(finite, finite, target, (a, b, y) => {
      fc.pre(Math.abs(a - b) > 1e-3);
      const chord = (loss.slope(a, y) - loss.slope(b, y)) / (a - b);
      expect(chord).toBeLessThanOrEqual(curvature * (1 + 1e-9));
    }),
    { seed: 20261121 },
  );
  const attained = (loss.slope(h, 0) - loss.slope(-h, 0)) / (2 * h);
  expect(Math.abs(attained - curvature)).toBeLessThan(1e-6 * curvature);
}
