import { describe, expect, it } from "vitest";
import { derivative, mul, value } from "./index.js";

describe("value", () => {
  it("is the number itself, through any number of derivatives", () => {
    expect(value(3)).toBe(3);
    const seen: number[] = [];
    derivative((x) => derivative((y) => (seen.push(value(mul(x, y))), y))(5))(2);
    expect(seen).toEqual([10]);
  });

  it("refuses what is no scalar", () => {
    expect(() => value("3" as unknown as number)).toThrow('value(x): must be a number, got "3"');
  });
});
