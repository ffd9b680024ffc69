import { describe, expect, test, vi } from "vitest";
import { checkEngineData } from "./check-engine-data.js";
import { engineFrom, type EngineLoops } from "./engine-from.js";
import type { EngineData } from "./engine.js";

const none = () => undefined;
const loops: EngineLoops = {
  allocate: (rows, columns) => ({
    x: { rows, columns, values: new Float64Array(rows * columns) },
    y: new Float64Array(rows),
  }),
  squares: () => 0,
  predict: () => 0,
  project: none,
  products: none,
  descend: none,
};
const engine = engineFrom("idle", loops);
const data: EngineData = {
  x: { rows: 2, columns: 2, values: Float64Array.of(1, 2, 3, 4) },
  y: Float64Array.of(5, 6),
};
const params = [0, 0, 0];

describe("what does not fit together is refused, in the name of the call", () => {
  test.each<[string, EngineData]>([
    ["x.rows): must be a whole number, at least 1, got 0", { ...data, x: { ...data.x, rows: 0 } }],
    ["x.columns): must be a whole", { ...data, x: { ...data.x, columns: 1.5 } }],
    ["x): must have 6 entries, got 4", { ...data, x: { ...data.x, columns: 3 } }],
    ["y): must have 2 entries, one for each row of x, got 1", { ...data, y: Float64Array.of(1) }],
    ["weights): must have 2 entries", { ...data, weights: new Float64Array(3) }],
    ["origin): must have 3 entries, got 2", { ...data, origin: [0, 0] }],
    ["origin[1]): must be a finite number, got NaN", { ...data, origin: [0, NaN, 0] }],
  ])("%s", (message, given) => {
    expect(() => engine.squares({ ...given, call: "fit" }, params)).toThrow(`fit(${message}`);
    expect(() => engine.products(given)).toThrow(`products(${message}`);
  });

  test("ranges, parameters, lists", () => {
    const rule = "squares(range): must be of rows from 0 to 2";
    for (const range of [
      [0, 3],
      [-1, 1],
      [1, 1],
      [0.5, 1],
    ] as const)
      expect(() => engine.squares(data, params, range)).toThrow(rule);
    expect(() => engine.squares(data, [1])).toThrow("squares(params): must have 3 entries, got 1");
    expect(() => {
      engine.predict(data, params, new Float64Array(1));
    }).toThrow("predict(out): must have 2 entries, got 1");
    expect(() => engine.project(data, new Float64Array(2), [0, 1])).toThrow(
      "project(slopes): must have 1 entries, got 2",
    );
    expect(() => engine.allocate(0, 1)).toThrow("allocate(rows): must be a whole number");
    expect(() => engine.allocate(1, 0)).toThrow("allocate(columns): must be a whole number");
    expect(checkEngineData("fit", data, [1, 2])).toEqual([1, 2]);
  });

  test("steps", () => {
    const go = (steps: object) => () =>
      engine.descend(data, params, { rates: 1, batch: 1, ...steps });
    expect(go({ batch: 0 })).toThrow("descend(batch): must be a whole number, at least 1, got 0");
    expect(go({ rates: NaN })).toThrow("descend(rates): must be a finite number, got NaN");
    expect(go({ rates: [1] })).toThrow("descend(rates): must have 2 entries, got 1");
    expect(go({ rates: [1, Infinity] })).toThrow("descend(rates[1]): must be a finite number");
    expect(go({ order: Uint32Array.of(1, 2) })).toThrow(
      "descend(order[1]): must be below 2, got 2",
    );
    expect(go({ rates: [1, 2] })()).toEqual(params);
  });
});

test("what is not finite is looked for in the rows that were read, and overflow is none", () => {
  const bad = engineFrom("bad", {
    ...loops,
    squares: () => NaN,
    predict: (_data, _params, out) => {
      out.fill(Infinity);
      return NaN;
    },
    project: (_data, _slopes, sums) => void sums.fill(NaN),
    products: (_data, out) => void out.fill(Infinity),
    descend: (_data, moved) => void moved.fill(NaN),
  });
  const values = Float64Array.of(1, 2, 3, NaN);
  const holed = { ...data, x: { ...data.x, values } };
  const told = "must be a finite number, got NaN at row 1, column 1";
  expect(() => bad.squares(holed, params)).toThrow(`squares(x): ${told}`);
  expect(bad.squares(holed, params, [0, 1]).value).toBeNaN();
  expect(() => {
    bad.predict(holed, params, new Float64Array(2));
  }).toThrow(told);
  expect(() => bad.project(holed, new Float64Array(2))).toThrow(told);
  expect(() => bad.products(holed)).toThrow(told);
  expect(() => bad.descend(holed, params, { rates: 1, batch: 1 })).toThrow(told);
  const y = { ...data, y: Float64Array.of(5, Infinity) };
  expect(() => bad.squares(y, params)).toThrow("squares(y): must be a finite number, got Infinity");
  const weights = { ...data, weights: Float64Array.of(NaN, 1) };
  expect(() => bad.squares(weights, params)).toThrow(
    "squares(weights): must be a finite number, got NaN at row 0",
  );
  expect(bad.descend(data, params, { rates: 1, batch: 1 })).toEqual([NaN, NaN, NaN]);
  expect(() => bad.products(data)).toThrow("must have finite products with one another and y");
});

test("loops get copies, ranges and the rate of each step; products become symmetric", () => {
  const squares = vi.fn(loops.squares);
  const descend = vi.fn(loops.descend);
  const products: EngineLoops["products"] = (_data, out) => {
    out.set([1, 0, 0, 0, 2, 3, 0, 0, 4, 5, 6, 0, 7, 8, 9, 10]);
  };
  const spied = engineFrom("spied", { ...loops, squares, descend, products });
  spied.squares(data, params, [1, 2]);
  expect(squares.mock.lastCall?.slice(1)).toEqual([new Float64Array(3), new Float64Array(3), 1, 2]);
  spied.descend(data, params, { rates: 0.5, batch: 1, intercept: false });
  expect(descend.mock.lastCall?.[2]).toEqual({
    rates: Float64Array.of(0.5, 0.5),
    batch: 1,
    order: undefined,
    intercept: false,
  });
  spied.descend(data, params, { rates: 0.5, batch: 2 ** 32 });
  expect(descend.mock.lastCall?.[2]).toMatchObject({ rates: Float64Array.of(0.5), batch: 2 });
  expect(Array.from(spied.products(data))).toEqual([
    ...[1, 2, 4, 7],
    ...[2, 3, 5, 8],
    ...[4, 5, 6, 9],
    ...[7, 8, 9, 10],
  ]);
});
