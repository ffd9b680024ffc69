import { expect, test } from "vitest";
import { huberLoss } from "./huber-loss.js";
import { expectSlope } from "./slope-law.fixture.js";

test("half the square within delta, a line beyond it", () => {
  const loss = huberLoss(2);
  expect([0, 1, -2, 3, -10].map((error) => loss.value(error, 0))).toEqual([0, 0.5, 2, 4, 18]);
  expect([0, 1, -2, 3, -10].map((error) => loss.slope(error, 0))).toEqual([0, 1, -2, 2, -2]);
  expect(loss.name).toBe("huberLoss(2)");
});

test("an error whose square overflows has a finite loss", () => {
  expect(huberLoss(1).value(1e300, 0)).toBe(1e300);
});

test.each([0.1, 1, 1.345, 5])("slope and curvature are those of the value, delta %d", (delta) => {
  expectSlope(huberLoss(delta), { kinks: [delta, -delta] });
});

test.each([0, -1, NaN, Infinity])("delta %d is refused", (delta) => {
  expect(() => huberLoss(delta)).toThrow(
    `huberLoss(delta): must be in (0, Infinity), got ${delta}`,
  );
});
