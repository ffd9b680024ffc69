import type { EngineData } from "@descent/core";
import { describe, expect, test } from "vitest";
import { moments } from "../moments.js";
import { seededRandom } from "../seeded-random.js";
import { plain } from "./plain.js";

const engine = plain();

function examples(rows: number, columns: number): EngineData {
  const random = seededRandom(rows + columns);
  return {
    x: { rows, columns, values: Float64Array.from({ length: rows * columns }, random) },
    y: Float64Array.from({ length: rows }, random),
    weights: Float64Array.from({ length: rows }, (_, i) => i % 3),
    origin: Array.from({ length: columns + 1 }, random),
  };
}

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);

/** (1, u) and v of each row, by the definitions. */
function measured({ x, y, origin = [] }: EngineData) {
  return Array.from(y, (target, i) => ({
    u: [
      1,
      ...Array.from(
        x.values.subarray(i * x.columns, (i + 1) * x.columns),
        (entry, j) => entry - (origin[j + 1] ?? 0),
      ),
    ],
    v: target - (origin[0] ?? 0),
  }));
}

test("the line 0 + 2x through (1, 2), (2, 4), (3, 7), by hand", () => {
  const data = {
    x: { rows: 3, columns: 1, values: Float64Array.of(1, 2, 3) },
    y: Float64Array.of(2, 4, 7),
  };
  expect(engine.squares(data, [0, 2])).toEqual({ value: 1, sums: [-1, -3] });
  expect(engine.squares(data, [0, 2], [0, 2])).toEqual({ value: 0, sums: [0, 0] });
  const out = new Float64Array(3);
  engine.predict(data, [1, 2], out);
  expect(Array.from(out)).toEqual([3, 5, 7]);
  expect(engine.project(data, Float64Array.of(1, -1, 2))).toEqual([2, 5]);
  // (1, x, y): counts and sums first.
  expect(Array.from(engine.products(data))).toEqual([3, 6, 13, 6, 14, 31, 13, 31, 69]);
  // Steps on (1, 2), then (3): the first batch fits, the second is off by −1.
  const moved = engine.descend(data, [0, 2], { rates: [9, 0.5], batch: 2 });
  expect(moved).toEqual([1, 5]);
  const still = { rates: 0.5, batch: 1, order: Uint32Array.of(2), intercept: false };
  expect(engine.descend(data, [0, 2], still)).toEqual([0, 5]);
  const { x, y } = engine.allocate(2, 3);
  expect([x.rows, x.columns, x.values.length, y.length]).toEqual([2, 3, 6, 2]);
});

describe.each([
  [1, 1],
  [7, 1],
  [33, 2],
  [21, 9],
  [5000, 3],
])("%i rows of %i", (rows, columns) => {
  const data = examples(rows, columns);
  const params = Array.from({ length: columns + 1 }, (_, j) => j - 1);
  const lines = measured(data).map(({ u, v }, i) => {
    const prediction = sum(params.map((theta, j) => theta * Number(u[j])));
    return { u, v, prediction, residual: prediction - v, w: Number(data.weights?.[i]) };
  });

  test("is what the definitions say, weighted and measured from an origin", () => {
    const { value, sums } = engine.squares(data, params);
    expect(value).toBeCloseTo(sum(lines.map(({ w, residual }) => w * residual ** 2)), 9);
    const out = new Float64Array(rows);
    engine.predict(data, params, out);
    const projected = engine.project(
      data,
      Float64Array.from(lines, ({ w, residual }) => w * residual),
    );
    lines.forEach(({ prediction }, i) => {
      expect(out[i]).toBeCloseTo(prediction, 12);
    });
    params.forEach((_, j) => {
      const expected = sum(lines.map(({ w, residual, u }) => w * residual * Number(u[j])));
      expect(sums[j]).toBeCloseTo(expected, 9);
      expect(projected[j]).toBeCloseTo(expected, 9);
    });
    const products = engine.products(data);
    lines.forEach(({ u, v }) => u.push(v));
    const width = columns + 2;
    products.forEach((product, at) => {
      const [j, k] = [Math.floor(at / width), at % width];
      const expected = sum(lines.map(({ w, u }) => w * Number(u[j]) * Number(u[k])));
      expect(product).toBeCloseTo(expected, 9);
    });
  });

  test("batches in an order of their own are those rows, one batch after the other", () => {
    const order = Uint32Array.from({ length: rows }, (_, i) => rows - 1 - i);
    const backwards: EngineData = {
      ...data,
      x: {
        rows,
        columns,
        values: Float64Array.from(order).reduce(
          (values, row, i) => {
            values.set(data.x.values.subarray(row * columns, (row + 1) * columns), i * columns);
            return values;
          },
          new Float64Array(rows * columns),
        ),
      },
      y: data.y.slice().reverse(),
      weights: (data.weights ?? new Float64Array(rows)).slice().reverse(),
    };
    const steps = { rates: 0.01, batch: 4 };
    expect(engine.descend(data, params, { ...steps, order })).toEqual(
      engine.descend(backwards, params, steps),
    );
    const unweighted = ({ x, y }: EngineData) => ({ x, y });
    expect(engine.descend(unweighted(data), params, { ...steps, order })).toEqual(
      engine.descend(unweighted(backwards), params, steps),
    );
  });
});

test("measured from their means, products are the moments, whatever the offset", () => {
  const { x, y } = examples(400, 2);
  const far = { x: { ...x, values: x.values.map((entry) => 1e9 + entry) }, y };
  const { means, crossProducts, targetMean, targetProducts } = moments(far.x, y);
  const products = engine.products({ ...far, origin: [targetMean, ...means] });
  expect(products[5]).toBeCloseTo(Number(crossProducts.values[0]), 5);
  expect(products[6]).toBeCloseTo(Number(crossProducts.values[1]), 5);
  expect(products[7]).toBeCloseTo(Number(targetProducts[0]), 5);
});

test("an entry that is no finite number is found", () => {
  const data = examples(50, 3);
  data.x.values[100] = NaN;
  const told = "(x): must be a finite number, got NaN at row 33, column 1";
  expect(() => engine.squares(data, [0, 0, 0, 0])).toThrow(told);
  expect(() => engine.products(data)).toThrow(told);
});
