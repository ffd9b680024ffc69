import {
  absoluteError,
  halfSquaredError,
  huberLoss,
  logCoshLoss,
  logisticLoss,
  quantileLoss,
  squaredError,
} from "@descent/losses";
import { expect, test } from "vitest";
import { fitLinearRegression } from "./fit-linear-regression.js";
import { synthetic } from "./synthetic.fixture.js";
import { heights, weights } from "./women.fixture.js";

const women = { x: heights, y: weights };

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])(
  "batches of %i come near the exact line, the same bits at every run",
  (batchSize) => {
    const fit = fitLinearRegression({ ...women, batchSize, seed: 7 });
    expect(fit.distanceToExact).toBeLessThan(0.02);
    expect(fit.rSquared).toBeGreaterThan(0.9909);
    expect(fit.report.measuredOn).toBe("validation");
    expect(fitLinearRegression({ ...women, batchSize, seed: 7 }).params).toEqual(fit.params);
  },
);

test("another seed is another order", () => {
  const [one, two] = [1, 2].map((seed) => fitLinearRegression({ ...women, batchSize: 4, seed }));
  expect(one?.params).not.toEqual(two?.params);
});

test("batches of all examples are the full batch, to the bit and step by step", () => {
  const { x, y } = synthetic(40, 3);
  const full = fitLinearRegression({ x, y });
  const dealt = fitLinearRegression({ x, y, batchSize: 40, seed: 3 });
  expect(dealt.params).toEqual(full.params);
  expect([dealt.report.steps, dealt.report.converged]).toEqual([full.report.steps, true]);
});

test("epochs end a run on batches, and on all examples", () => {
  const few = fitLinearRegression({ ...women, batchSize: 5, epochs: 3 });
  expect(few.report.steps).toBe(9);
  expect(few.report.converged).toBe(false);
  const whole = fitLinearRegression({ ...women, epochs: 3, learningRate: 0.1 });
  expect(whole.report.steps).toBe(3);
});

test("a rate of one's own is kept throughout", () => {
  const { report } = fitLinearRegression({ ...women, batchSize: 5, learningRate: 0.05, epochs: 2 });
  expect([report.learningRate, report.optimizer]).toEqual([0.05, "gradientDescent(0.05)"]);
});

test("half the squared error: the same line at twice the rate", () => {
  const full = fitLinearRegression({ ...women, loss: squaredError });
  const half = fitLinearRegression({ ...women, loss: halfSquaredError });
  expect(half.report.learningRate).toBe(2 * (full.report.learningRate ?? NaN));
  expect(half.params[1]).toBeCloseTo(3.45, 12);
  expect(half.report.cost).toBe("the mean of halfSquaredError (half-MSE)");
});

test.each([huberLoss(1), logCoshLoss])("$name converges at the rate of its curvature", (loss) => {
  const { report, coefficients } = fitLinearRegression({ ...women, loss });
  expect(report.converged).toBe(true);
  expect(report.learningRateLimit).toBe(2);
  expect(Math.abs((coefficients[0] ?? NaN) - 3.4)).toBeLessThan(0.05);
});

test("absoluteError finds the line of least absolute deviations, and is not called converged", () => {
  // -82.875 + 3.375 x: 1.1 is the least mean, by trying the lines through all pairs of points.
  const lowest = Math.min(
    ...heights.flatMap((left, i) =>
      heights.slice(i + 1).map((right, k) => {
        const [from = NaN, to = NaN] = [weights[i], weights[i + 1 + k]];
        const slope = (to - from) / (right - left);
        return (
          weights.reduce(
            (sum, y, j) => sum + Math.abs(from + slope * ((heights[j] ?? NaN) - left) - y),
            0,
          ) / 15
        );
      }),
    ),
  );
  const { cost, report } = fitLinearRegression({ ...women, loss: absoluteError });
  expect(lowest).toBeCloseTo(1.1, 12);
  expect(cost - lowest).toBeLessThan(1e-6);
  expect(report.converged).toBe(false);
  expect(report.learningRateLimit).toBeNull();
  expect(report.warnings).toContain(
    "absoluteError states no curvature: no limit of the learning rate is known",
  );
});

test("quantileLoss leaves its share of the targets below the line", () => {
  const { x, y } = synthetic(200, 1, 2);
  const { predict } = fitLinearRegression({ x, y, loss: quantileLoss(0.8) });
  const below = predict(x).filter((prediction, i) => (y[i] ?? NaN) <= prediction).length;
  expect(Math.abs(below - 160)).toBeLessThan(5);
});

test("a loss of one's own, without a stated curvature, is fitted all the same", () => {
  const loss = { name: "squares", value: squaredError.value, slope: squaredError.slope };
  const { distanceToExact } = fitLinearRegression({ ...women, loss });
  expect(distanceToExact).toBeLessThan(1e-6);
});

test("logisticLoss fits log-odds, and refuses what is no probability", () => {
  const x = [1, 2, 3, 4, 5, 6];
  const { params, report } = fitLinearRegression({ x, y: [0, 0, 1, 0, 1, 1], loss: logisticLoss });
  expect(report.converged).toBe(true);
  // By symmetry about 3.5 the odds are even there.
  expect((params[0] ?? NaN) + 3.5 * (params[1] ?? NaN)).toBeCloseTo(0, 9);
  expect(() => fitLinearRegression({ x, y: [0, 0, 1, 0, 1, 2], loss: logisticLoss })).toThrow(
    "fitLinearRegression(y): must be from 0 to 1 for logisticLoss, got 2 at row 5",
  );
  expect(() => fitLinearRegression({ x, y: [0, -1, 1, 0, 1, 1], loss: logisticLoss })).toThrow(
    "row 1",
  );
});

test("columns of zeros through the origin: nothing to descend, and no number is not finite", () => {
  const { params, report } = fitLinearRegression({ x: [0, 0, 0], y: [1, 2, 3], intercept: false });
  expect(params).toEqual([0, 0]);
  expect(report.converged).toBe(true);
  expect(report.warnings).toEqual(["column 0 is constant and tells nothing"]);
});
