import { expect, test } from "vitest";
import { logisticLoss } from "./logistic-loss.js";
import { expectSlope } from "./slope-law.fixture.js";

// z; ln(1 + e^z); ln(1 + e^-z); σ(z); σ(-z): from 80-digit arithmetic (Python's decimal module).
const values = [
  [-800, 0, 800, 0, 1],
  [-40, 4.248354255291589e-18, 40, 4.248354255291589e-18, 1],
  [-1, 0.3132616875182228, 1.3132616875182228, 0.2689414213699951, 0.7310585786300049],
  [0.25, 0.8259394198788436, 0.5759394198788436, 0.5621765008857981, 0.4378234991142019],
  [1, 1.3132616875182228, 0.3132616875182228, 0.7310585786300049, 0.2689414213699951],
  [40, 40, 4.248354255291589e-18, 1, 4.248354255291589e-18],
  [800, 800, 0, 1, 0],
] as const;

test.each(values)("log-odds %d: value and slope have all their digits", (z, no, yes, one, zero) => {
  const close = (seen: number, expected: number): void => {
    expect(Math.abs(seen - expected)).toBeLessThanOrEqual(4e-16 * Math.abs(expected));
  };
  close(logisticLoss.value(z, 0), no);
  close(logisticLoss.value(z, 1), yes);
  close(logisticLoss.slope(z, 0), one);
  close(logisticLoss.slope(z, 1), -zero);
});

test("slope and curvature are those of the value, for certain and uncertain targets", () => {
  expectSlope(logisticLoss, { targets: [0, 0.25, 1] });
});
