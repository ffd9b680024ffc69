import { minimize } from "@descent/optimizers";
import { expect, test } from "vitest";
import { newton } from "./newton.js";

test("a step that would overshoot is halved until the cost does not rise", () => {
  // ln(2 cosh θ): Newton's step −sinh θ cosh θ diverges from beyond 1.09.
  const cost = ([theta = NaN]: readonly number[]) => ({
    value: Math.log(2 * Math.cosh(theta)),
    gradient: [Math.tanh(theta)],
  });
  const rule = newton(([theta = NaN]) => [-Math.sinh(theta) * Math.cosh(theta)]);
  const { params, converged, step } = minimize(cost, [3], rule);
  expect(converged).toBe(true);
  expect(Math.abs(params[0] ?? NaN)).toBeLessThan(1e-8);
  expect(step).toBeLessThan(15);
});
