import { expect, test } from "vitest";
import { decimals, power, significant } from "./format.ts";

test("decimals: fixed count, a proper minus, no minus zero", () => {
  expect(decimals(1.005, 1)).toBe("1.0");
  expect(decimals(-2.5, 1)).toBe("−2.5");
  expect(decimals(-0.0001, 2)).toBe("0.00");
  expect(decimals(Infinity, 2)).toBe("∞");
  expect(decimals(-Infinity, 2)).toBe("−∞");
  expect(decimals(NaN, 2)).toBe("not a number");
});

test("significant: so many digits, and powers of ten where the number is far from one", () => {
  expect(significant(0.17349, 3)).toBe("0.173");
  expect(significant(103.81, 4)).toBe("103.8");
  expect(significant(-1234.5, 3)).toBe("−1235");
  expect(significant(12_345_678, 2)).toBe("1.2 × 10⁷");
  expect(significant(3.65e-5, 3)).toBe("3.65 × 10⁻⁵");
  expect(significant(0, 3)).toBe("0");
});

test("power: plain near one, raised far from it", () => {
  expect([-3, -2, 0, 3, 4].map(power)).toEqual(["10⁻³", "0.01", "1", "1000", "10⁴"]);
});
