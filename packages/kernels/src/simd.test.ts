import type { EngineData } from "@descent/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as reference from "./reference.fixture.js";
import { errorOf, errorOfSquares, line, someData } from "./reference.fixture.js";
import { simd } from "./simd.js";
import { simdThreads } from "./threads/index.js";

const seed = 20261121;
const engines = [simd({ fused: false }), simd(), await simdThreads({ threads: 2 })];

/** The same data where the engine reads them without a copy. */
function atHome(engine: (typeof engines)[number], data: EngineData): EngineData {
  const { x, y } = engine.allocate(data.x.rows, data.x.columns);
  x.values.set(data.x.values);
  y.set(data.y);
  return { ...data, x, y };
}

const paramsOf = ({ x }: EngineData): number[] =>
  Array.from({ length: x.columns + 1 }, (_, j) => Math.sin(3 * j + 1));

describe.each(engines)("$name", (engine) => {
  test("squares, products, predictions and projections are the reference's", () => {
    fc.assert(
      fc.property(someData(), fc.boolean(), (given, home) => {
        const data = home ? atHome(engine, given) : given;
        const { rows, columns } = data.x;
        const params = paramsOf(data);
        const expected = reference.squares(data, params);
        expect(errorOfSquares(engine.squares(data, params), expected)).toBeLessThan(1e-12);

        const slopes = Float64Array.from({ length: rows }, (_, i) => Math.cos(i));
        const out = new Float64Array(rows);
        engine.predict(data, params, out);
        out.forEach((value, i) => {
          expect(errorOf(value, reference.prediction(data, params, i))).toBeLessThan(1e-12);
        });
        engine.project(data, slopes).forEach((sum, j) => {
          expect(errorOf(sum, reference.projection(data, slopes, j))).toBeLessThan(1e-12);
        });
        const products = engine.products(data);
        expect(products).toHaveLength((columns + 2) ** 2);
        products.forEach((sum, at) => {
          const [j, k] = [Math.floor(at / (columns + 2)), at % (columns + 2)];
          expect(errorOf(sum, reference.product(data, j, k))).toBeLessThan(1e-12);
        });
      }),
      { seed, numRuns: 150 },
    );
  });

  test.each([
    [10_000, 1],
    [9_001, 3],
    [700, 101],
    [120, 600],
  ])("%i rows of %i, in several panels", (rows, columns) => {
    const data = { ...line(rows, columns), weights: line(rows, 1, 7).x.values.map(Math.abs) };
    const params = paramsOf(data);
    const expected = reference.squares(data, params);
    expect(errorOfSquares(engine.squares(data, params), expected)).toBeLessThan(1e-12);
    const halves = [engine.products(data, [0, 33]), engine.products(data, [33, rows])];
    const products = engine.products(data);
    for (const [j, k] of [
      [0, 0],
      [0, columns + 1],
      [columns, 1],
      [columns + 1, columns],
      [columns + 1, columns + 1],
    ] as const) {
      const at = j * (columns + 2) + k;
      const sum = reference.product(data, j, k);
      expect(errorOf(Number(products[at]), sum)).toBeLessThan(1e-12);
      expect(errorOf(Number(halves[0]?.[at]) + Number(halves[1]?.[at]), sum)).toBeLessThan(1e-12);
    }
  });

  test("ranges of rows are the rows that they name", () => {
    const data = line(5000, 2);
    const params = [0.5, -1, 2];
    const rows = Array.from({ length: 4200 }, (_, i) => i + 17);
    const expected = reference.squares(data, params, rows);
    expect(errorOfSquares(engine.squares(data, params, [17, 4217]), expected)).toBeLessThan(1e-12);
    const out = new Float64Array(4200);
    engine.predict(data, params, out, [17, 4217]);
    expect(out[4199]).toBeCloseTo(reference.prediction(data, params, 4216).value, 12);
    const last = engine.project(data, out, [17, 4217]);
    const slopes = Float64Array.from({ length: 5000 }, (_, i) => out[i - 17] ?? 0);
    expect(last[2]).toBeCloseTo(reference.projection(data, slopes, 2).value, 9);
  });

  test.each([1, 2, 5, 11])("batches over %i columns, whatever their size and order", (columns) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (rows, batch, shuffled, intercept, weighted) => {
          const plainly = line(rows, columns, rows);
          const weights = Float64Array.from({ length: rows }, (_, i) => (i % 3) / 2);
          const data = weighted ? { ...plainly, weights } : plainly;
          const order = Uint32Array.from({ length: rows }, (_, i) => (i * 7 + 3) % rows);
          const rates = Array.from({ length: Math.ceil(rows / batch) }, (_, k) => 0.1 / (1 + k));
          const steps = { rates, batch, intercept, ...(shuffled ? { order } : {}) };
          const start = paramsOf(data);
          const found = engine.descend(atHome(engine, data), start, steps);
          const expected = reference.descend(data, start, steps);
          found.forEach((theta, j) => {
            expect(Math.abs(theta - Number(expected[j]))).toBeLessThan(1e-12);
          });
        },
      ),
      { seed, numRuns: 60 },
    );
  });

  test.each([
    [6000, 1, 32],
    [6000, 1, 5000],
    [900, 50, 7],
    [900, 50, 700],
  ])("batches go from one panel into the next: %i rows of %i by %i", (rows, columns, batch) => {
    const data = line(rows, columns);
    const start = paramsOf(data);
    const order = Uint32Array.from({ length: rows }, (_, i) => (i * 7 + 3) % rows);
    for (const steps of [
      { rates: 0.01, batch },
      { rates: 0.01, batch, order },
    ]) {
      const expected = reference.descend(data, start, steps);
      engine.descend(data, start, steps).forEach((theta, j) => {
        expect(Math.abs(theta - Number(expected[j]))).toBeLessThan(1e-12);
      });
    }
  });

  test.each([1, 3])("rows in runs, short and long, over %i columns", (columns) => {
    const rows = 700;
    const plainly = line(rows, columns);
    const data = { ...plainly, weights: plainly.y.map((_, i) => (i % 3) / 2) };
    const run = fc.tuple(
      fc.nat(rows - 1),
      fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(127, 128, 129)),
    );
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (runs, batch, home) => {
          const order = Uint32Array.from(
            runs.flatMap(([first, length]) =>
              Array.from({ length: Math.min(length, rows - first) }, (_, i) => first + i),
            ),
          );
          const rates = Array.from(
            { length: Math.ceil(order.length / batch) },
            (_, k) => 0.1 / (1 + k),
          );
          const steps = { rates, batch, order };
          const start = paramsOf(data);
          const found = engine.descend(home ? atHome(engine, data) : data, start, steps);
          const expected = reference.descend(data, start, steps);
          found.forEach((theta, j) => {
            expect(Math.abs(theta - Number(expected[j]))).toBeLessThan(1e-12);
          });
        },
      ),
      { seed, numRuns: 60 },
    );
  });

  test("an entry that is no finite number is found, with its row and its column", () => {
    fc.assert(
      fc.property(
        someData(),
        fc.constantFrom(NaN, Infinity, -Infinity),
        fc.constantFrom("x", "y", "weights"),
        fc.nat(),
        (given, bad, where, place) => {
          const data = { call: "fit", weights: new Float64Array(given.x.rows).fill(1), ...given };
          const { rows, columns, values } = data.x;
          const lists = { x: values, y: data.y, weights: data.weights };
          const at = place % lists[where].length;
          lists[where][at] = bad;
          const row = where === "x" ? Math.floor(at / columns) : at;
          const spot = where === "x" ? `row ${row}, column ${at % columns}` : `row ${row}`;
          const told = `fit(${where}): must be a finite number, got ${bad} at ${spot}`;
          const params = paramsOf(data);
          expect(() => engine.squares(data, params)).toThrow(told);
          expect(() => engine.products(data)).toThrow(told);
          expect(() => engine.descend(data, params, { rates: 0.1, batch: 3 })).toThrow(told);
          if (where === "x") {
            expect(() => {
              engine.predict(data, params, new Float64Array(rows));
            }).toThrow(told);
            expect(() => engine.project(data, new Float64Array(rows))).toThrow(told);
          }
        },
      ),
      { seed, numRuns: 60 },
    );
  });

  test("numbers that overflow are no entries to be found, and leave nothing behind", () => {
    const data = {
      x: { rows: 3, columns: 1, values: Float64Array.of(1, 1e200, 2) },
      y: new Float64Array(3),
    };
    expect(engine.squares(data, [0, 1]).value).toBe(Infinity);
    expect(() => engine.products(data)).toThrow(
      "products(x): must have finite products with one another and y, got Infinity. Use a larger unit",
    );
    const three = line(50, 3);
    const away = engine.descend(three, [0, 0, 0, 0], { rates: 1e300, batch: 1 });
    expect(away.some((theta) => !Number.isFinite(theta))).toBe(true);
    expect(engine.squares(three, [0, 0, 0, 0]).value).toBeGreaterThan(0);
  });

  test("data in another engine's memory, or read with another width, are read all the same", () => {
    const data = atHome(simd(), line(60, 4));
    const expected = reference.squares(data, [1, 2, 3, 4, 5]);
    expect(errorOfSquares(engine.squares(data, [1, 2, 3, 4, 5]), expected)).toBeLessThan(1e-12);
    const own = atHome(engine, line(60, 4));
    const wide = { x: { rows: 30, columns: 8, values: own.x.values }, y: own.y.subarray(0, 30) };
    const params = paramsOf(wide);
    const other = reference.squares(wide, params);
    expect(errorOfSquares(engine.squares(wide, params), other)).toBeLessThan(1e-12);
  });
});

test("the engine says which it is", () => {
  expect(simd({ fused: false }).name).toBe("simd");
  expect(simd().name).toMatch(/^simd( with fused multiply-add)?$/);
});

test("what cannot be is refused", () => {
  expect(() => simd({ fused: 1 as unknown as boolean })).toThrow(
    "simd(fused): must be true or false, got 1",
  );
  const typo: object = { fuse: true };
  expect(() => simd(typo)).toThrow('simd(options): must be among fused, got "fuse"');
  expect(() => simd().allocate(2 ** 30, 2)).toThrow("simd(memory): must be there, and below 4 GiB");
});
