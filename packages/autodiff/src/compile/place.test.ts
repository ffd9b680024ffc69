import { describe, expect, it } from "vitest";
import type { Axis } from "../trace/node.js";
import { evenly, place } from "./place.js";

const outer: Axis = { depth: 2, length: 3 };
const inner: Axis = { depth: 1, length: 2 };
const index = (axis: Axis): string => (axis === outer ? "i" : "j");

describe("a place in an array", () => {
  it("is counted with the last axis fastest", () => {
    expect(place([outer, inner], index)).toBe("i * 2 + j");
    expect(place([inner], index)).toBe("j");
    expect(place([], index)).toBe("0");
  });
});

describe("numbers that rise evenly", () => {
  it("need no array", () => {
    expect(evenly(Int32Array.of(0, 1), [inner], index)).toBe("j");
    expect(evenly(Int32Array.of(4, 2), [inner], index)).toBe("j * -2 + 4");
    expect(evenly(Int32Array.of(5, 6, 15, 16, 25, 26), [outer, inner], index)).toBe(
      "i * 10 + j + 5",
    );
    expect(evenly(Int32Array.of(7, 7, 7), [outer], index)).toBe("7");
    expect(evenly(Int32Array.of(9), [{ depth: 1, length: 1 }], index)).toBe("9");
  });

  it("do so along each axis and in all rows", () => {
    expect(evenly(Int32Array.of(0, 1, 3), [outer], index)).toBeUndefined();
    expect(evenly(Int32Array.of(0, 1, 2, 3, 4, 6), [outer, inner], index)).toBeUndefined();
  });
});
