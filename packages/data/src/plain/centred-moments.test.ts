import type { EngineData } from "@descent/core";
import { describe, expect, test } from "vitest";
import { moments } from "../moments.js";
import { seededRandom } from "../seeded-random.js";
import { centredMoments } from "./centred-moments.js";
import { plain } from "./plain.js";
import { probeOrigin } from "./probe-origin.js";

const onePass = (data: EngineData) => {
  const origin = probeOrigin(data);
  return centredMoments(plain().products({ ...data, origin }), origin);
};

describe.each([0, 1e6, 1e12, -1e12])("an offset of %d", (offset) => {
  test.each(["as they come", "sorted"])("is as two passes, rows %s", (order) => {
    const random = seededRandom(4);
    const rows = 5000;
    const entries = Float64Array.from({ length: rows }, random);
    if (order === "sorted") entries.sort();
    const values = Float64Array.from({ length: 2 * rows }, (_, at) =>
      at % 2 === 0 ? offset + Number(entries[at / 2]) : random(),
    );
    const x = { rows, columns: 2, values };
    const y = Float64Array.from({ length: rows }, (_, i) => 3 * Number(entries[i]) + random());
    const expected = moments(x, y);
    const found = onePass({ x, y });
    const pairs = [
      ...found.means.map((mean, j) => [mean, expected.means[j], expected.means[j]]),
      ...Array.from(found.crossProducts.values, (product, at) => [
        product,
        expected.crossProducts.values[at],
        // Of what the products could be: √(Cⱼⱼ Cₖₖ).
        expected.crossProducts.values[0],
      ]),
      ...found.targetProducts.map((product, j) => [
        product,
        expected.targetProducts[j],
        expected.targetSquares,
      ]),
      [found.targetMean, expected.targetMean, expected.targetMean],
      [found.targetSquares, expected.targetSquares, expected.targetSquares],
    ];
    for (const [value = NaN, known = NaN, size = NaN] of pairs)
      expect(Math.abs(value - known) / Math.abs(size)).toBeLessThan(1e-12);
    expect(found.count).toBe(rows);
  });
});

test("a constant column has no spread, to the bit; whole weights are rows that come again", () => {
  const values = Float64Array.of(0.1, 1, 0.1, 2, 0.1, 4);
  const data = { x: { rows: 3, columns: 2, values }, y: Float64Array.of(1, 2, 3) };
  expect(Array.from(onePass(data).crossProducts.values.subarray(0, 3))).toEqual([0, 0, 0]);
  const weighted = onePass({ ...data, weights: Float64Array.of(2, 0, 1) });
  const [x, y] = [
    [
      [0.1, 1],
      [0.1, 1],
      [0.1, 4],
    ],
    [1, 1, 3],
  ] as const;
  const expected = moments(x, y);
  expect(weighted.count).toBe(3);
  expect(weighted.means[1]).toBeCloseTo(Number(expected.means[1]), 14);
  expect(weighted.crossProducts.values[3]).toBeCloseTo(6, 14);
  expect(weighted.targetProducts[1]).toBeCloseTo(Number(expected.targetProducts[1]), 14);
});

test("a probe passes over what is no number, and over no number that is far from the others", () => {
  const huge = Number.MAX_VALUE;
  const x = { rows: 3, columns: 2, values: Float64Array.of(NaN, huge, 4, -huge, 6, 0) };
  const origin = probeOrigin({ x, y: Float64Array.of(Infinity, NaN, -Infinity) });
  expect(Array.from(origin)).toEqual([0, 5, 0]);
});

test("numbers that do not fit together are refused", () => {
  expect(() => centredMoments(new Float64Array(4), [0, 0])).toThrow(
    "centredMoments(products): must have 9 entries, got 4",
  );
  expect(() => centredMoments(new Float64Array(9), [0, 0])).toThrow(
    "centredMoments(products): must have positive weights, got 0",
  );
});
