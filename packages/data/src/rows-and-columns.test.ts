import { expect, test } from "vitest";
import { matrix } from "./matrix.js";
import { column, row, toRows } from "./rows-and-columns.js";

const table = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);

test("a row is a view, a column a copy", () => {
  expect(row(table, 1)).toEqual(new Float64Array([4, 5, 6]));
  expect(row(table, 1).buffer).toBe(table.values.buffer);
  expect(column(table, 2)).toEqual(new Float64Array([3, 6]));
  expect(toRows(table)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

test.each([-1, 2, 0.5, NaN])("there is no row %d", (index) => {
  expect(() => row(table, index)).toThrow("row(index): must be a whole number from 0 to 1");
});

test.each([-1, 3])("there is no column %d", (index) => {
  expect(() => column(table, index)).toThrow("column(index): must be a whole number from 0 to 2");
});
