import { DescentError } from "@descent/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { matrix, type MatrixSource } from "./matrix.js";
import { toRows } from "./rows-and-columns.js";

const refusal = (source: unknown): DescentError => {
  try {
    matrix(source as MatrixSource);
  } catch (error) {
    if (error instanceof DescentError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

test("rows, columns, a flat array with its width and a matrix give the same table", () => {
  const cell = fc.double({ noNaN: true, noDefaultInfinity: true });
  const table = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const width = rows[0]?.length ?? 0;
      const expected = {
        rows: rows.length,
        columns: width,
        values: Float64Array.from(rows.flat()),
      };
      const columns = Array.from({ length: width }, (_, j) => rows.map((row) => row[j] ?? NaN));
      expect(matrix(rows)).toEqual(expected);
      expect(matrix(rows.map((row) => Float64Array.from(row)))).toEqual(expected);
      expect(matrix({ columns })).toEqual(expected);
      expect(matrix({ values: rows.flat(), width })).toEqual(expected);
      expect(matrix(matrix(rows))).toEqual(expected);
      expect(toRows(matrix(rows))).toEqual(rows);
    }),
    { seed: 20261121 },
  );
});

test("one row is a row and a one-dimensional array a column", () => {
  expect(matrix([[1, 2]])).toMatchObject({ rows: 1, columns: 2 });
  expect(matrix([1, 2])).toMatchObject({ rows: 2, columns: 1 });
  expect(matrix(new Float32Array([1, 2]))).toMatchObject({ rows: 2, columns: 1 });
  expect(matrix(new Uint8Array([7])).values).toEqual(new Float64Array([7]));
});

test("a Float64Array is not copied, and nothing passed in is written to", () => {
  const values = new Float64Array([1, -0, 3, 4]);
  expect(matrix(values).values).toBe(values);
  expect(matrix({ values, width: 2 }).values).toBe(values);
  const frozen = Object.freeze([Object.freeze([1, 2]), Object.freeze([3, 4])]);
  expect(Array.from(matrix(frozen).values)).toEqual([1, 2, 3, 4]);
});

test.each([NaN, Infinity, -Infinity, "1", true, 1n, null, undefined, [1], {}, new Date(0)])(
  "an entry %s is refused with its row and column, wherever it comes from",
  (bad) => {
    for (const source of [
      [
        [1, 2],
        [3, 4],
        [5, bad],
      ],
      {
        columns: [
          [1, 3, 5],
          [2, 4, bad],
        ],
      },
      { values: [1, 2, 3, 4, 5, bad], width: 2 },
    ]) {
      const error = refusal(source);
      expect(error).toMatchObject({ row: 2, column: 1, received: bad });
      expect(error.message).toMatch(
        /^matrix\(source\): must be a finite number, got .* at row 2, column 1$/s,
      );
    }
    expect(refusal([1, bad])).toMatchObject({ row: 1, column: 0, received: bad });
  },
);

test("NaN in a typed array, a hole and a bigint array are refused", () => {
  expect(refusal(new Float64Array([1, NaN]))).toMatchObject({ row: 1, column: 0 });
  const hole = new Array<number>(2);
  hole[1] = 1;
  expect(refusal([[1, 2], hole])).toMatchObject({ row: 1, column: 0, received: undefined });
  expect(refusal(hole)).toMatchObject({ row: 0, column: 0, received: undefined });
  expect(refusal(new BigInt64Array(2))).toMatchObject({ row: 0, column: 0, received: 0n });
  expect(refusal(["1", "2"])).toMatchObject({ row: 0, column: 0, received: "1" });
});

test("a getter that throws is named with its row and column, and is the cause", () => {
  const row = [1, 2];
  const fault = new Error("out of order");
  Object.defineProperty(row, 1, {
    get: () => {
      throw fault;
    },
  });
  expect(refusal([[1, 2], row])).toMatchObject({ row: 1, column: 1, cause: fault });
});

test.each([
  [[[1, 2], [3]], "matrix(source): must have 2 entries, like row 0, got 1 at row 1"],
  [[[1, 2], 3], "matrix(source): must have 2 entries, like row 0, got 3 at row 1"],
  [
    { columns: [[1, 2], [3]] },
    "matrix(source): must have 2 entries, like column 0, got 1 at column 1",
  ],
  [[], "matrix(source): must have at least one row, got 0"],
  [new Float64Array(0), "matrix(source): must have at least one row, got 0"],
  [[[]], "matrix(source): must have at least one column, got 0"],
  [{ columns: [] }, "matrix(source): must have at least one column, got 0"],
  [{ columns: [[]] }, "matrix(source): must have at least one row, got 0"],
  [{ columns: [1, 2] }, "matrix(source): must have at least one row, got 0"],
  [{ columns: 3 }, "matrix(source.columns): must be an array, got 3"],
  [{ columns: [[1]], names: [] }, "matrix(options): must be among columns"],
  [{ values: [1, 2, 3], width: 2 }, "matrix(source): must have a multiple of 2 entries, got 3"],
  [{ values: [], width: 2 }, "matrix(source): must have at least one row, got 0"],
  [{ values: [1, 2], width: 0 }, "matrix(source.width): must be a whole number, at least 1, got 0"],
  [{ values: 1, width: 1 }, "matrix(source.values): must be an array, got 1"],
  [{ values: [1] }, "must be rows, one column, { columns } or { values, width }"],
  [{ values: [1], width: 1, height: 1 }, "matrix(options): must be among values, width"],
  [{ rows: 2, columns: 1, values: [1] }, "must have as many rows as its values fill, 1, got 2"],
  [new DataView(new ArrayBuffer(8)), "must be rows, one column"],
  ["12", "must be rows, one column"],
  [null, "must be rows, one column"],
  [undefined, "must be rows, one column"],
])("%j is refused", (source, message) => {
  expect(refusal(source).message).toContain(message);
});

test("errors name the place that is told", () => {
  expect(() => matrix([NaN], { call: "fitLinearRegression", argument: "x" })).toThrow(
    "fitLinearRegression(x): must be a finite number, got NaN at row 0, column 0",
  );
});
