import { expect, test } from "vitest";
import { notJson, throughJson, writeJson } from "./json.js";

test("JSON text keeps every finite number, −0 too", () => {
  const value = {
    a: [0, -0, 5e-324, 0.1, 1.7976931348623157e308],
    b: { c: null, d: 'é"', e: true },
  };
  expect(throughJson(value)).toStrictEqual(value);
  expect(Object.is(throughJson([-0])[0], -0)).toBe(true);
  expect(JSON.parse(writeJson({ a: 1, b: [true] }))).toEqual({ a: 1, b: [true] });
});

test("what JSON cannot hold is found, with its place", () => {
  class Point {
    x = 1;
  }
  expect(notJson({ a: [null, true, "b", -0, 1e300], c: {} }, "state")).toBeUndefined();
  expect(notJson(Object.create(null), "state")).toBeUndefined();
  expect(notJson([0, NaN], "state")).toBe("state[1] is NaN");
  expect(notJson({ a: { b: Infinity } }, "state")).toBe("state.a.b is Infinity");
  expect(notJson({ a: undefined }, "state")).toBe("state.a is undefined");
  expect(notJson([, 1], "state")).toBe("state[0] is undefined"); // eslint-disable-line no-sparse-arrays
  expect(notJson(new Float64Array(1), "state")).toBe("state is no plain object");
  expect(notJson({ p: new Point() }, "state")).toBe("state.p is no plain object");
  expect(notJson(1n, "state")).toBe("state is bigint");
});
