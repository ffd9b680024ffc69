import type { Engine, EngineData } from "@descent/core";
import { afterAll, describe, expect, test } from "vitest";
import * as reference from "../reference.fixture.js";
import { errorOf, errorOfSquares, line } from "../reference.fixture.js";
import { simd } from "../simd.js";
import { simdThreads } from "./index.js";

const crews = await Promise.all([1, 2, 3].map((threads) => simdThreads({ threads, fused: false })));
const two = crews[1] as Engine;

afterAll(() => {
  for (const engine of crews) engine.close();
});

/** A copy over shared memory that is not WebAssembly's. */
function shared(list: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(list.byteLength));
  copy.set(list);
  return copy;
}

/** The same examples wherever data can lie. */
function everywhere(engine: Engine, data: EngineData): readonly EngineData[] {
  const { x, y } = engine.allocate(data.x.rows, data.x.columns);
  x.values.set(data.x.values);
  y.set(data.y);
  const over = { ...data.x, values: shared(data.x.values) };
  const { weights } = data;
  return [
    data,
    { ...data, x, y },
    { ...data, x },
    { ...data, x: over, y: shared(data.y), ...(weights && { weights: shared(weights) }) },
    { ...data, x: over, y },
  ];
}

/** All that the engine finds in them. */
function found(engine: Engine, data: EngineData, from = 0): Record<string, ArrayLike<number>> {
  const { rows, columns } = data.x;
  const range = [from, rows] as const;
  const params = Array.from({ length: columns + 1 }, (_, j) => Math.sin(3 * j + 1));
  const { value, sums } = engine.squares(data, params, range);
  const out = new Float64Array(rows - from);
  engine.predict(data, params, out, range);
  const sum = engine.project(data, out, range);
  return { squares: [value, ...sums], out, sum, products: engine.products(data, range) };
}

const shapes = [
  { rows: 100_000, columns: 1 },
  { rows: 40_001, columns: 3 },
  { rows: 20_000, columns: 12 },
  { rows: 1500, columns: 101 },
];

describe.each(shapes)("$rows rows of $columns", ({ rows, columns }) => {
  const plainly = line(rows, columns);
  const weighted: EngineData = {
    ...plainly,
    weights: line(rows, 1, 7).x.values.map(Math.abs),
    origin: Array.from({ length: columns + 1 }, (_, j) => j / 7),
  };

  test("the bits are the same however many threads there are, and wherever the data lie", () => {
    for (const data of [plainly, weighted]) {
      const expected = found(two, data, 17);
      for (const engine of crews)
        for (const place of everywhere(engine, data))
          expect(found(engine, place, 17)).toEqual(expected);
    }
  });

  test("and right", () => {
    const [, data = weighted] = everywhere(two, weighted);
    const params = Array.from({ length: columns + 1 }, (_, j) => Math.cos(j));
    const expected = reference.squares(data, params);
    expect(errorOfSquares(two.squares(data, params), expected)).toBeLessThan(1e-12);
    const products = two.products(data);
    const j = columns + 1;
    expect(errorOf(products.at(-1) ?? NaN, reference.product(data, j, j))).toBeLessThan(1e-12);
    const slopes = Float64Array.from({ length: rows }, (_, i) => Math.cos(i));
    const last = two.project(data, slopes).at(-1) ?? NaN;
    expect(errorOf(last, reference.projection(data, slopes, columns))).toBeLessThan(1e-12);
    const out = new Float64Array(rows);
    two.predict(data, params, out);
    for (const i of [0, rows >> 1, rows - 1]) {
      const prediction = reference.prediction(data, params, i);
      expect(errorOf(out[i] ?? NaN, prediction)).toBeLessThan(1e-12);
    }
  });
});

test("more rows than there are in a block", () => {
  const data = line(1_050_000, 1);
  const [first, ...others] = everywhere(two, data).map((place) => found(two, place, 3));
  for (const other of others) expect(other).toEqual(first);
  const known = found(simd({ fused: false }), data, 3);
  for (const [name, list] of Object.entries(known)) {
    const largest = name === "out" ? 4 : 4 * data.x.rows;
    Array.from(list).forEach((value, i) => {
      const difference = Math.abs(value - Number(first?.[name]?.[i]));
      if (!(difference <= 1e-12 * largest)) expect.fail(`${name}[${i}] is off by ${difference}`);
    });
  }
});

test("an entry that is no finite number is found in whatever part it is", () => {
  const engine = two;
  const rows = 20_000;
  for (const row of [3, 9000, rows - 1]) {
    for (const data of everywhere(engine, { ...line(rows, 10), call: "fit" })) {
      data.x.values[row * 10 + 4] = NaN;
      const told = `fit(x): must be a finite number, got NaN at row ${row}, column 4`;
      expect(() => found(engine, data)).toThrow(told);
      expect(() => engine.products(data)).toThrow(told);
      data.x.values[row * 10 + 4] = 0;
      expect(engine.squares(data, new Array<number>(11).fill(0)).value).toBeGreaterThan(0);
    }
  }
});

test("data by turns are told apart", () => {
  const one = everywhere(two, line(30_000, 3))[1] as EngineData;
  const other = everywhere(two, line(30_000, 5, 9))[1] as EngineData;
  const more = everywhere(two, line(30_000, 3, 5))[3] as EngineData;
  const expected = [one, other, more].map((data) => found(two, data));
  for (let round = 0; round < 20; round++)
    [one, other, more].forEach((data, i) => {
      expect(found(two, data)).toEqual(expected[i]);
    });
});

test("the engine says what it is, and steps are the one thread's", () => {
  expect(two.name).toBe("simd, shared data on 2 threads");
  expect(crews.map(({ threads }) => threads)).toEqual([1, 2, 3]);
  const data = line(5000, 3);
  const moved = two.descend(data, [0, 0, 0, 0], { rates: 0.01, batch: 32 });
  const expected = reference.descend(data, [0, 0, 0, 0], { rates: 0.01, batch: 32 });
  moved.forEach((theta, j) => {
    expect(theta).toBeCloseTo(expected[j] ?? NaN, 12);
  });
});

test("after close() nothing works, and says so", async () => {
  const engine = await simdThreads();
  expect(engine.threads).toBeGreaterThanOrEqual(1);
  const data = line(10, 1);
  expect(engine.squares(data, [0, 0]).value).toBeGreaterThan(0);
  engine.close();
  engine.close();
  const told = "simdThreads(engine): must not be used after close()";
  expect(() => engine.allocate(1, 1)).toThrow(told);
  expect(() => engine.squares(data, [0, 0])).toThrow(told);
  expect(() => engine.products(data)).toThrow(told);
  expect(() => engine.project(data, new Float64Array(10))).toThrow(told);
  expect(() => engine.descend(data, [0, 0], { rates: 1, batch: 1 })).toThrow(told);
  expect(() => {
    engine.predict(data, [0, 0], new Float64Array(10));
  }).toThrow(told);
});

test.each<[object, string]>([
  [{ threads: 0 }, "simdThreads(threads): must be a whole number from 1 to 16, got 0"],
  [{ threads: 1.5 }, "simdThreads(threads): must be a whole number"],
  [{ threads: 17 }, "simdThreads(threads): must be a whole number"],
  [{ fused: 1 }, "simdThreads(fused): must be true or false, got 1"],
  [{ thread: 2 }, 'simdThreads(options): must be among fused, threads, got "thread"'],
])("what cannot be is refused: %j", async (options, told) => {
  await expect(simdThreads(options)).rejects.toThrow(told);
});

test("so is what does not fit into a memory", async () => {
  const engine = await simdThreads({ threads: 1 });
  const told = "simdThreads(memory): must be there, and below 4 GiB";
  expect(() => engine.allocate(2 ** 30, 2)).toThrow(told);
});
