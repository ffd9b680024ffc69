import { expect, test } from "vitest";
import { quantileLoss } from "./quantile-loss.js";
import { expectSlope } from "./slope-law.fixture.js";

test("predicting too low costs q a unit, too high 1 - q, and nothing at the target", () => {
  const loss = quantileLoss(0.75);
  expect([-4, 0, 4].map((error) => loss.value(10 + error, 10))).toEqual([3, 0, 1]);
  expect([-4, 0, 4].map((error) => loss.slope(10 + error, 10))).toEqual([-0.75, 0, 0.25]);
  expect(loss.name).toBe("quantileLoss(0.75)");
  expect(loss.curvature).toBeUndefined();
});

test("the best constant is the quantile of the targets", () => {
  const targets = Array.from({ length: 101 }, (_, i) => i);
  const loss = quantileLoss(0.9);
  const costs = targets.map((constant) =>
    targets.reduce((sum, target) => sum + loss.value(constant, target), 0),
  );
  expect(costs.indexOf(Math.min(...costs))).toBe(90);
});

test("a prediction that is no number has no loss", () => {
  expect(quantileLoss(0.5).value(NaN, 0)).toBeNaN();
});

test("the slope is that of the value", () => {
  expectSlope(quantileLoss(0.3), { kinks: [0] });
});

test.each([0, 1, -0.5, NaN])("quantile %d is refused", (quantile) => {
  expect(() => quantileLoss(quantile)).toThrow(
    `quantileLoss(quantile): must be in (0, 1), got ${quantile}`,
  );
});
