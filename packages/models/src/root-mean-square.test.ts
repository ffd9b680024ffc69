import { expect, test } from "vitest";
import { rootMeanSquare } from "./root-mean-square.js";

test("entries of any size keep their root mean square", () => {
  for (const unit of [1e-310, 1e-170, 1, 1e170, 1e307]) {
    expect(rootMeanSquare(Float64Array.of(unit, -7 * unit)) / unit).toBeCloseTo(5, 9);
  }
  expect(rootMeanSquare(Float64Array.of(0, 0))).toBe(0);
});
