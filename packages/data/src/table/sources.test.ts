import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromArrow, type ArrowTableLike } from "./from-arrow.js";
import { fromColumns, type Cell } from "./from-columns.js";
import { fromRecords } from "./from-records.js";

/** The parts of an Arrow table that are asked for, over columns of values and null. */
function arrowOf(columns: Readonly<Record<string, readonly unknown[]>>): ArrowTableLike {
  return {
    schema: { fields: Object.keys(columns).map((name) => ({ name })) },
    getChild: (name) => {
      const values = columns[name] ?? [];
      const nullCount = values.filter((value) => value === null).length;
      const numbers = values.every((value) => typeof value === "number" || value === null);
      // As Arrow does: a typed array has a 0 where a value is missing.
      const toArray = () => (numbers ? Float64Array.from(values, Number) : values);
      return { nullCount, toArray, get: (row) => values[row] };
    },
  };
}

test("records, columns and Arrow make the same table", () => {
  const cell = (of: fc.Arbitrary<Cell>) =>
    fc.oneof({ weight: 4, arbitrary: of }, { weight: 1, arbitrary: fc.constant(null) });
  const row = fc.record({
    number: cell(fc.double({ noNaN: true, noDefaultInfinity: true })),
    text: cell(fc.string()),
    flag: cell(fc.boolean()),
    ["__proto__"]: cell(fc.integer()),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
      const names = ["number", "text", "flag", "__proto__"] as const;
      const columns = Object.fromEntries(
        names.map((name) => [name, rows.map((record) => record[name])] as const),
      );
      const records = rows.map((record) =>
        Object.fromEntries(names.map((name) => [name, record[name]])),
      );
      const table = fromColumns(columns);
      expect(fromRecords(records)).toEqual(table);
      expect(fromArrow(arrowOf(columns))).toEqual(table);
      for (const { missing, values, name } of table.columns) {
        expect(missing).toEqual(
          rows.flatMap((one, i) => (one[name as "text"] === null ? [i] : [])),
        );
        expect(values.length).toBe(rows.length);
      }
    }),
    { seed: 20261121, numRuns: 200 },
  );
});

describe("values as they come", () => {
  test("a Float64Array is not copied, and NaN in it is missing", () => {
    const values = new Float64Array([1, NaN, -0]);
    const [column] = fromColumns({ values }).columns;
    expect(column?.values).toBe(values);
    expect(column?.missing).toEqual([1]);
  });

  test("other typed arrays become numbers, and so do bigints that numbers hold", () => {
    const { columns } = fromColumns({
      a: new Int16Array([1, -2]),
      b: new BigInt64Array([3n, -(2n ** 53n - 1n)]),
    });
    expect(columns.map(({ values }) => [...values])).toEqual([
      [1, -2],
      [3, -9007199254740991],
    ]);
  });

  test("an Arrow column that counts no missing values has none", () => {
    const values = Int32Array.of(1, 2);
    const table = {
      schema: { fields: [{ name: "a" }] },
      getChild: () => ({ toArray: () => values }),
    };
    expect(fromArrow(table).columns[0]?.values).toEqual(new Float64Array([1, 2]));
  });

  test("booleans are text, and names missing from a record are missing values", () => {
    const { columns } = fromRecords([{ a: true }, { b: 1 }]);
    expect(columns).toEqual([
      { name: "a", kind: "text", values: ["true", null], missing: [1] },
      { name: "b", kind: "number", values: new Float64Array([NaN, 1]), missing: [0] },
    ]);
  });
});

describe("what is wrong is refused", () => {
  test.each<[() => unknown, string]>([
    [
      () => fromColumns({ a: [1, Infinity] }),
      'fromColumns(columns, "a"): must be a finite number, got Infinity at row 1, column 0',
    ],
    [
      () => fromColumns({ a: new Float64Array([1, -Infinity]) }),
      "must be a finite number, got -Infinity at row 1, column 0",
    ],
    [
      () => fromColumns({ a: [1], b: [null, "x"] }),
      'fromColumns(columns, "b"): must have 1 rows, like column 0, got 2 at column 1',
    ],
    [
      () => fromColumns({ a: [1, "2"] }),
      'fromColumns(columns, "a"): must be a finite number, got "2" at row 1, column 0',
    ],
    [
      () => fromColumns({ a: [null, "x", 2] }),
      'fromColumns(columns, "a"): must be a string, got 2 at row 2, column 0',
    ],
    [
      () => fromColumns({ a: [2n ** 60n] }),
      'fromColumns(columns, "a"): must be a finite number, got 1152921504606846976n at row 0',
    ],
    [
      () => fromColumns({ a: [new Date(0)] as unknown as Cell[] }),
      "at row 0, column 0. Pass a date as the number date.getTime()",
    ],
    [
      () => fromColumns({ a: "text" }),
      'fromColumns(columns, "a"): must be an array, got "text" at column 0',
    ],
    [
      () => fromColumns({ a: [] }),
      'fromColumns(columns, "a"): must have at least one row, got 0 at column 0',
    ],
    [() => fromColumns({}), "fromColumns(columns): must have at least one column, got 0"],
    [
      () => fromColumns(null as never),
      "fromColumns(columns): must be an object, name to values, got null",
    ],
    [() => fromRecords([]), "fromRecords(records): must have at least one record, got 0"],
    [
      () => fromRecords([{ a: 1 }, null as never]),
      "fromRecords(records): must be an object, got null at row 1",
    ],
    [
      () => fromRecords([{ a: 1 }, { a: {} as never }]),
      'fromRecords(records, "a"): must be a finite number',
    ],
    [() => fromRecords([{}]), "fromRecords(records): must have at least one column, got 0"],
    [() => fromRecords({} as never), "fromRecords(records): must be an array of objects"],
    [
      () => fromArrow({} as never),
      "fromArrow(table): must be an Arrow table, with schema.fields and getChild",
    ],
    [
      () => fromArrow({ ...arrowOf({ a: [1] }), getChild: () => null }),
      'fromArrow(table): must have a column of every name in its schema, got "a" at column 0',
    ],
    [
      () =>
        fromArrow({
          ...arrowOf({ a: [1] }),
          getChild: () => ({ nullCount: 1, toArray: () => [0] }),
        }),
      'fromArrow(table): must have get() where values are missing, got "a" at column 0',
    ],
    [
      () => fromArrow({ ...arrowOf({}), schema: { fields: [{ name: "a" }, { name: "a" }] } }),
      'fromArrow(table): must name no two columns alike, got "a" at column 1',
    ],
    [
      () => fromArrow(arrowOf({ a: [1], b: ["x", "y"] })),
      'fromArrow(table, "b"): must have 1 rows, like column 0, got 2 at column 1',
    ],
  ])("%#", (call, message) => {
    expect(call).toThrow(message);
  });
});
