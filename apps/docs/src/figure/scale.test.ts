import fc from "fast-check";
import { expect, test } from "vitest";
import { linearScale, logScale, roundTicks } from "./scale.ts";

const fixed = { seed: 20261121 };
const ends = fc
  .tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
  )
  .map(([low, span]): [number, number] => [low, low + span]);

test("at most as many ticks as asked for, all in the domain", () => {
  fc.assert(
    fc.property(ends, fc.integer({ min: 3, max: 8 }), (domain, most) => {
      const ticks = roundTicks(domain, most);
      const slack = (domain[1] - domain[0]) * 1e-6;
      expect(ticks.length).toBeLessThanOrEqual(most);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(domain[0] - slack);
        expect(tick).toBeLessThanOrEqual(domain[1] + slack);
      }
    }),
    fixed,
  );
});

test("ticks are round, and an empty domain has one", () => {
  expect(roundTicks([0, 60], 7)).toEqual([0, 10, 20, 30, 40, 50, 60]);
  expect(roundTicks([-0.1, 1.05], 6)).toEqual([0, 0.5, 1]);
  expect(roundTicks([2, 2], 6)).toEqual([2]);
});

test("a linear scale and its inverse undo each other", () => {
  const scale = linearScale([150, 190], [46, 500]);
  expect(scale(150)).toBe(46);
  expect(scale.invert(scale(171))).toBeCloseTo(171, 9);
});

test("a logarithmic scale: equal factors, equal distances; what is not positive lies at the end", () => {
  const scale = logScale([0.1, 1e4], [100, 0]);
  expect(scale(10) - scale(1)).toBeCloseTo(scale(100) - scale(10), 9);
  expect(scale(0)).toBe(100);
  expect(scale.invert(scale(25))).toBeCloseTo(25, 9);
  expect(scale.ticks.length).toBeLessThanOrEqual(5);
});
