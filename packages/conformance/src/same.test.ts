import { expect, test } from "vitest";
import { difference, show } from "./same.js";

test("the first difference is named with its place, bit for bit", () => {
  expect(difference({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] }, "x")).toBeUndefined();
  expect(difference({ a: [1, 2] }, { a: [1, 3] }, "x")).toBe("x.a[1] was 2, then 3");
  expect(difference([0], [-0], "x")).toBe("x[0] was 0, then -0");
  expect(difference([1], [1, 2], "x")).toBe("x[1] was undefined, then 2");
  expect(difference([], {}, "x")).toBe("x was [], then an object");
  expect(difference({ a: "1" }, { a: 1 }, "x")).toBe('x.a was "1", then 1');
  expect(difference(null, [0, null], "x")).toBe("x was null, then [0, null]");
});

test("values are shown as they are written", () => {
  expect(show([-0, [1e-20], "a", undefined])).toBe('[-0, [1e-20], "a", undefined]');
});
