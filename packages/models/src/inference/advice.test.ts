import { absoluteError, huberLoss, squaredError } from "@descent/losses";
import { adam, maxSteps } from "@descent/optimizers";
import { expect, test } from "vitest";
import { fitLinearRegression } from "../fit-linear-regression.js";
import { ridge } from "../penalties/ridge.js";
import { precisionWeights } from "../weights.js";
import { heights, weights } from "../women.fixture.js";
import { advice } from "./advice.js";
import { pulls } from "./pulls.js";

const x = heights.map((height) => height - 60);
const women = { x, y: weights };

test.each([100, 1000])(
  "after %i steps on raw columns, the steps that are left are enough",
  (steps) => {
    const options = { ...women, standardize: false };
    const begun = fitLinearRegression({ ...options, until: maxSteps(steps) });
    const { stepsLeft, conditionNumber, standardizedConditionNumber, sentence } = advice(begun);
    if (stepsLeft === null) throw new Error("unknown");
    const ended = fitLinearRegression({ ...options, until: maxSteps(steps + stepsLeft) });
    expect(ended.distanceToExact).toBeLessThan(1e-9);
    // And not far more than are needed.
    const half = fitLinearRegression({
      ...options,
      until: maxSteps(steps + Math.floor(stepsLeft / 3)),
    });
    expect(half.distanceToExact).toBeGreaterThan(1e-9);
    expect(conditionNumber).toBeGreaterThan(5);
    expect(standardizedConditionNumber).toBeCloseTo(1, 9);
    expect(sentence).toMatch(/^The condition number is .* more steps from 1e-9\. Standardised, /);
  },
);

test("the sentence of a run without convergence names condition number and distance", () => {
  const { report } = fitLinearRegression({ ...women, standardize: false, until: maxSteps(20) });
  expect(report.sentence).toMatch(
    / With condition number [\d.]+, [\d.e-]+ of the targets' spread from the exact line\.$/,
  );
  const other = fitLinearRegression({ ...women, loss: absoluteError, until: maxSteps(20) });
  expect(other.report.sentence).toMatch(/ With condition number 1\.$/);
});

test("where steps are not known they are not made up", () => {
  const unknown = [
    { loss: huberLoss(1) },
    { batchSize: 5 },
    { optimizer: adam(0.1), until: maxSteps(10) },
    { penalty: ridge(1) },
    { learningRate: 3, until: maxSteps(2) },
    { x: x.map((entry) => [entry, 2 * entry]), until: maxSteps(1) },
  ];
  for (const options of unknown) {
    expect(advice(fitLinearRegression({ ...women, ...options })).stepsLeft).toBeNull();
  }
  const done = advice(fitLinearRegression(women));
  expect([done.stepsLeft, done.stepsLeftStandardized]).toEqual([0, 0]);
});

test("an example far away pulls the most, and the shares add up to 1", () => {
  const y = heights.map((height, i) => 3 * height + (i === 7 ? 500 : Math.sin(i)));
  for (const loss of [squaredError, huberLoss(1)]) {
    const shares = pulls(fitLinearRegression({ x: heights, y, loss }));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    if (loss === squaredError) expect(shares.indexOf(Math.max(...shares))).toBe(7);
  }
  // By hand: residuals -1, 2, -1 over standardised rows of lengths √2.5, 1, √2.5.
  const shares = pulls(fitLinearRegression({ x: [1, 2, 3], y: [0, 3, 0] }));
  const total = 2 + 2 * Math.sqrt(2.5);
  [Math.sqrt(2.5), 2, Math.sqrt(2.5)].forEach((force, i) => {
    expect(shares[i]).toBeCloseTo(force / total, 12);
  });
  expect(pulls(fitLinearRegression({ x: [1, 2, 3], y: [5, 5, 5] }))).toEqual([0, 0, 0]);
  const counted = pulls(
    fitLinearRegression({ x: [1, 2, 3], y: [0, 3, 0], weights: precisionWeights([1, 2, 1]) }),
  );
  // By hand: residuals -1.5, 1.5, -1.5 with weights 3/4, 3/2, 3/4 over the same rows.
  [1.125 * Math.sqrt(2.5), 2.25, 1.125 * Math.sqrt(2.5)].forEach((force, i) => {
    expect(counted[i]).toBeCloseTo(force / (2.25 + 2.25 * Math.sqrt(2.5)), 12);
  });
});
