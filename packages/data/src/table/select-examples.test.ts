import { describe, expect, test } from "vitest";
import { readCsv } from "../csv/read-csv.js";
import { toRows } from "../rows-and-columns.js";
import { fromColumns } from "./from-columns.js";
import { fromRecords } from "./from-records.js";
import { selectExamples } from "./select-examples.js";

const houses = readCsv(`size,kind,rooms,price
50,flat,2,100
80,house,,
120,house,5,300
?,boat,1,20
90,flat,3,180
60,boat,2,90`);

describe("features, targets and names", () => {
  test("come in the order asked for", () => {
    const { x, y, names, rows, dropped, categories } = selectExamples(houses, {
      features: ["kind", "size"],
      target: "price",
      missing: "drop",
    });
    expect(names).toEqual(["kind=flat", "kind=house", "size"]);
    expect(toRows(x)).toEqual([
      [1, 0, 50],
      [0, 1, 120],
      [1, 0, 90],
      [0, 0, 60],
    ]);
    expect(Array.from(y)).toEqual([100, 300, 180, 90]);
    expect(rows).toEqual([0, 2, 4, 5]);
    expect(dropped).toEqual({
      rows: [1, 3],
      byColumn: [
        { name: "size", count: 1 },
        { name: "price", count: 1 },
      ],
    });
    expect(categories).toEqual([{ column: "kind", base: "boat", levels: ["flat", "house"] }]);
  });

  test("a base of one's own changes which level the others are compared with", () => {
    const options = {
      features: ["kind"],
      target: "rooms",
      missing: "drop",
      base: { kind: "house" },
    } as const;
    const { names, x } = selectExamples(houses, options);
    expect(names).toEqual(["kind=boat", "kind=flat"]);
    expect(toRows(x)).toEqual([
      [0, 1],
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  test("levels of dropped rows have no column", () => {
    const table = fromRecords([{ k: "a", y: 1 }, { k: "b" }, { k: "c", y: 3 }]);
    const { names } = selectExamples(table, { features: ["k"], target: "y", missing: "drop" });
    expect(names).toEqual(["k=c"]);
  });

  test("numbers are categories where they are called so", () => {
    const table = fromColumns({ cylinders: [4, 8, 4], y: [1, 2, 3] });
    const options = { features: ["cylinders"], target: "y", categorical: ["cylinders"] };
    const { names, x } = selectExamples(table, options);
    expect([names, toRows(x)]).toEqual([["cylinders=8"], [[0], [1], [0]]]);
  });

  test("one level of each category and an intercept are what all columns span", () => {
    const table = fromColumns({ k: ["a", "b", "c", "a"], y: [1, 2, 3, 4] });
    const { x } = selectExamples(table, { features: ["k"], target: "y" });
    expect(toRows(x).map((row) => 1 - row.reduce((sum, one) => sum + one, 0))).toEqual([
      1, 0, 0, 1,
    ]);
  });
});

describe("other tables are encoded alike", () => {
  const table = fromColumns({ k: ["a", "b"], x: [1, 2], y: [1, 2] });
  const { encode } = selectExamples(table, { features: ["k", "x"], target: "y" });

  test("whatever the order of their columns, and without a target", () => {
    expect(toRows(encode(fromColumns({ x: [5, 6, 7], k: ["b", "a", "b"] })))).toEqual([
      [1, 5],
      [0, 6],
      [1, 7],
    ]);
  });

  test.each([
    [
      { k: ["a", "c"], x: [1, 2] },
      'encode(table, "k"): must be a level that the examples had, got "c" at row 1, column 0',
    ],
    [
      { k: ["a", null], x: [1, 2] },
      'encode(table, "k"): must not be missing, got null at row 1, column 0. 1 of 2 rows lack a value',
    ],
    [{ k: ["a"] }, 'encode(table): must have the column asked for; it has k, got "x"'],
    [{ k: ["a"], x: ["1"] }, 'encode(table, "x"): must be of numbers, got "text" at column 1'],
  ])("%j is refused", (columns, message) => {
    expect(() => encode(fromColumns(columns))).toThrow(message);
  });
});

describe("what is wrong is refused", () => {
  const select = (options: object) =>
    selectExamples(houses, { features: ["size"], target: "price", ...options });

  test.each<[object, string]>([
    [
      {},
      'selectExamples(table, "price"): must not be missing, got null at row 1, column 3. 2 of 6 rows lack a value; missing: "drop" leaves them out',
    ],
    [{ base: null }, "selectExamples(base): must be an object, feature to level, got null"],
    [{ missing: "mean" }, 'selectExamples(missing): must be "refuse" or "drop", got "mean"'],
    [
      { features: ["height"] },
      'selectExamples(table): must have the column asked for; it has size, kind, rooms, price, got "height"',
    ],
    [{ features: [] }, "selectExamples(features): must name at least one column, got 0"],
    [{ features: "size" }, "selectExamples(features): must be an array of names"],
    [
      { features: ["size", "size"] },
      'selectExamples(features): must name no column twice, got "size"',
    ],
    [{ features: ["price"] }, 'selectExamples(target): must not be a feature, got "price"'],
    [
      { target: "kind" },
      'selectExamples(table, "kind"): must be a target of numbers, got "text" at column 1',
    ],
    [
      { categorical: ["rooms"] },
      'selectExamples(categorical): must be among the features, got "rooms"',
    ],
    [
      { base: { size: "50" }, missing: "drop" },
      'selectExamples(base): must be of features that are categories, got "size"',
    ],
    [
      { features: ["kind"], base: { kind: "tent" }, missing: "drop" },
      'selectExamples(base.kind): must be a level of the rows: boat, flat, house, got "tent" at column 1',
    ],
    [
      { drop: true },
      'selectExamples(options): must be among features, target, missing, categorical, base, got "drop"',
    ],
  ])("%j", (options, message) => {
    expect(() => select(options)).toThrow(message);
  });

  test("a name that a wide table does not have, with the first of those that it has", () => {
    const wide = fromColumns(Object.fromEntries("abcdefghij".split("").map((name) => [name, [1]])));
    expect(() => selectExamples(wide, { features: ["k"], target: "a" })).toThrow(
      'must have the column asked for; it has a, b, c, d, e, f, g, h, …, got "k"',
    );
  });

  test("text that looks like numbers, until it is called categorical", () => {
    const table = fromRecords([
      { zip: "10115", y: 1 },
      { zip: "20095", y: 2 },
    ]);
    expect(() =>
      selectExamples(table, { features: ["zip"], target: "y", missing: "drop" }),
    ).toThrow(
      'selectExamples(table, "zip"): must not be text that looks like numbers, got "10115" at row 0, column 0',
    );
    const options = {
      features: ["zip"],
      target: "y",
      missing: "drop",
      categorical: ["zip"],
    } as const;
    expect(selectExamples(table, options).names).toEqual(["zip=20095"]);
  });

  test("gaps do not hide that text looks like numbers", () => {
    const table = fromRecords([
      { zip: null, y: 1 },
      { zip: "10,5", y: 2 },
    ]);
    const options = { features: ["zip"], target: "y", missing: "drop" } as const;
    expect(() => selectExamples(table, options)).toThrow(
      'got "10,5" at row 1, column 0. Convert it',
    );
  });

  test("a category of one level, rows of which none is whole, and what is no table", () => {
    const table = fromRecords([{ k: "a", z: null, y: 1 }]);
    const of = (name: string) =>
      selectExamples(table, { features: [name], target: "y", missing: "drop" });
    expect(() => of("k")).toThrow(
      'selectExamples(table, "k"): must have at least two levels, got 1 at column 0',
    );
    expect(() => of("z")).toThrow(
      "selectExamples(table): must have a row without missing values, got 0",
    );
    const rows = [{ a: 1 }] as unknown as typeof table;
    expect(() => selectExamples(rows, { features: ["a"], target: "y" })).toThrow(
      "selectExamples(table): must be a table",
    );
  });
});
