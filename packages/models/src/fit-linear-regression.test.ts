import { absoluteError, huberLoss, logCoshLoss, quantileLoss, squaredError } from "@descent/losses";
import { adam, maxSteps } from "@descent/optimizers";
import { expect, test } from "vitest";
import diabetes from "../reference/diabetes.json" with { type: "json" };
import { fitLinearRegression } from "./fit-linear-regression.js";
import { synthetic } from "./synthetic.fixture.js";
import { heights, weights } from "./women.fixture.js";

const women = { x: heights, y: weights };

test("heights and weights by gradient descent, to 1e-8", () => {
  const fit = fitLinearRegression(women);
  expect(Math.abs(fit.intercept + 87.51666666666667)).toBeLessThan(1e-8);
  expect(Math.abs((fit.coefficients[0] ?? NaN) - 3.45)).toBeLessThan(1e-8);
  expect(Math.abs(fit.rSquared - 0.99100983)).toBeLessThan(5e-9);
  expect(fit.cost).toBeCloseTo(2.0155555555555558, 12);
  expect(fit.params).toEqual([fit.intercept, ...fit.coefficients]);
  expect(fit.predict([66])[0]).toBeCloseTo(140.18333333333334, 10);
  expect(fit.report).toMatchObject({
    converged: true,
    method: "descent",
    cost: "the mean of squaredError (MSE)",
    learningRate: 0.5,
    learningRateLimit: 1,
    optimizer: "gradientDescent(0.5)",
    standardized: true,
    rSquaredKind: "centred",
    warnings: [],
  });
  expect(fit.distanceToExact).toBeLessThan(1e-12);
  expect(fit.report.conditionNumber).toBeCloseTo(1, 12);
});

test("the diabetes data by descent, against 50-digit arithmetic", () => {
  const fit = fitLinearRegression({ x: diabetes.x, y: diabetes.y });
  expect(fit.report.converged).toBe(true);
  fit.coefficients.forEach((coefficient, j) => {
    expect(Math.abs(coefficient / Number(diabetes.coefficients[j]) - 1)).toBeLessThan(1e-8);
  });
  expect(Math.abs(fit.intercept / Number(diabetes.intercept) - 1)).toBeLessThan(1e-8);
});

test.each([
  [200, 5],
  [400, 200],
])("%i examples of %i features come to the exact line", (rows, columns) => {
  const fit = fitLinearRegression(synthetic(rows, columns));
  expect(fit.report.converged).toBe(true);
  fit.coefficients.forEach((slope, j) => {
    expect(Math.abs(slope - (fit.exact.coefficients[j] ?? NaN))).toBeLessThan(1e-6);
  });
  expect(fit.distanceToExact).toBeLessThan(1e-6);
});

test("without standardising it is the textbook's descent from zero on the raw numbers", () => {
  const options = { x: [1, 2, 3], y: [2, 4, 6], standardize: false, until: maxSteps(1) };
  const { params, report } = fitLinearRegression({ ...options, learningRate: 0.01 });
  expect(params[0]).toBeCloseTo(0.08, 15);
  expect(params[1]).toBeCloseTo(0.18666666666666668, 15);
  expect(report.standardized).toBe(false);
  // numpy.linalg.cond of [[1, 1], [1, 2], [1, 3]].
  expect(report.conditionNumber).toBeCloseTo(6.793, 3);
});

test("through the origin, R² is about zero and the report says so", () => {
  const { intercept, coefficients, rSquared, report, distanceToExact } = fitLinearRegression({
    ...women,
    intercept: false,
  });
  const products = heights.reduce((sum, height, i) => sum + height * (weights[i] ?? NaN), 0);
  const squares = heights.reduce((sum, height) => sum + height ** 2, 0);
  expect(intercept).toBe(0);
  expect(coefficients[0]).toBeCloseTo(products / squares, 12);
  const rest = weights.reduce(
    (sum, y, i) => sum + (y - (products / squares) * (heights[i] ?? NaN)) ** 2,
    0,
  );
  expect(rSquared).toBeCloseTo(1 - rest / weights.reduce((sum, y) => sum + y ** 2, 0), 12);
  expect(report.rSquaredKind).toBe("uncentred");
  expect(distanceToExact).toBeLessThan(1e-12);
});

test("an optimizer of one's own", () => {
  const { report, distanceToExact } = fitLinearRegression({
    ...women,
    optimizer: adam(0.5),
    until: maxSteps(2000),
  });
  expect(report.optimizer).toBe("adam(0.5)");
  expect(report.learningRate).toBeNull();
  expect(distanceToExact).toBeLessThan(1e-3);
});

test("the exact line and the warnings are computed once", () => {
  const fit = fitLinearRegression(women);
  expect(fit.exact).toBe(fit.exact);
  expect(fit.report.warnings).toBe(fit.report.warnings);
  expect(fit.report.conditionNumber).toBe(fit.report.conditionNumber);
});

test("the referee judges the examples as they were", () => {
  const x = new Float64Array(heights);
  const y = new Float64Array(weights);
  const fit = fitLinearRegression({ x, y });
  x.fill(NaN);
  y.fill(NaN);
  expect(fit.exact.coefficients[0]).toBeCloseTo(3.45, 12);
  expect(fit.distanceToExact).toBeLessThan(1e-12);
});

test.each([1e-14, 1e-11, 1e-8, 1e-4])(
  "raw columns of size %d are not called converged far from the minimum",
  (size) => {
    const x = heights.map((height) => (height - 65) * size);
    const { report, distanceToExact } = fitLinearRegression({ x, y: weights, standardize: false });
    expect(report.converged && distanceToExact > 1e-6).toBe(false);
  },
);

test("raw columns of unlike size are not called converged while the small one is not", () => {
  const x = heights.map((height, i) => [1e13 * (height - 65), Math.sin(i)]);
  const y = heights.map((height, i) => 2 * (height - 65) + 5 * Math.sin(i));
  const { report, distanceToExact } = fitLinearRegression({ x, y, standardize: false });
  expect(distanceToExact).toBeGreaterThan(1e-3);
  expect(report.converged).toBe(false);
});

test.each([1e-170, 1e-200, 1e-290])("targets of size %d have a tolerance of their own", (size) => {
  const fit = fitLinearRegression({ x: heights, y: weights.map((weight) => size * weight) });
  expect((fit.coefficients[0] ?? NaN) / size).toBeCloseTo(3.45, 9);
  const [tolerance] = fit.report.criteria.filter(({ kind }) => kind === "converged");
  expect(tolerance?.threshold).toBeGreaterThan(0);
  expect(fit.report.converged).toBe(true);
});

test("R² and the distance to the exact line stay finite at any rate", () => {
  const options = { ...women, loss: absoluteError, learningRate: 1e200, until: maxSteps(1) };
  const { rSquared, distanceToExact } = fitLinearRegression(options);
  expect(rSquared).toBe(-Number.MAX_VALUE);
  expect(distanceToExact).toBeLessThan(Infinity);
});

test("frozen input is accepted and typed input not written to", () => {
  const x = new Float64Array(heights);
  const y = new Float64Array(weights);
  const fit = fitLinearRegression({ x, y });
  expect([Array.from(x), Array.from(y)]).toEqual([heights, weights]);
  const rows = Object.freeze(heights.map((height) => Object.freeze([height])));
  expect(fitLinearRegression({ x: rows, y: Object.freeze([...weights]) }).params).toEqual(
    fit.params,
  );
  expect(fitLinearRegression({ x: { columns: [heights] }, y: weights }).params).toEqual(fit.params);
});

test("targets and columns far from zero or of unlike size", () => {
  const far = fitLinearRegression({
    x: heights.map((height) => height + 1e12),
    y: weights.map((weight) => weight + 1e12),
  });
  expect(far.coefficients[0]).toBeCloseTo(3.45, 12);
  expect(far.predict([1e12 + 66])[0]).toBeCloseTo(1e12 + 140.18333333333334, 3);
  expect(far.distanceToExact).toBeLessThan(1e-12);
  const unlike = fitLinearRegression({
    x: heights.map((height, i) => [1e8 * height, 1e-8 * Math.sin(i)]),
    y: weights,
  });
  expect(unlike.distanceToExact).toBeLessThan(1e-9);
  const large = fitLinearRegression({ x: heights.map((height) => 1e150 * height), y: weights });
  expect((large.coefficients[0] ?? NaN) * 1e150).toBeCloseTo(3.45, 12);
});

test.each([huberLoss(1), logCoshLoss, absoluteError, quantileLoss(0.5)])(
  "$name: offsets of 1e12 in x and y cost no digits",
  (loss) => {
    const near = fitLinearRegression({ ...women, loss });
    for (const offset of [1e6, 1e9, 1e12]) {
      const far = fitLinearRegression({
        x: heights.map((height) => height + offset),
        y: weights.map((weight) => weight + offset),
        loss,
      });
      const [slope = NaN] = far.coefficients;
      expect(Math.abs(slope / (near.coefficients[0] ?? NaN) - 1)).toBeLessThan(1e-9);
      const [at = NaN] = far.predict([66 + offset]);
      expect(Math.abs(at - offset - (near.predict([66])[0] ?? NaN))).toBeLessThan(
        1e-15 * offset + 1e-6,
      );
    }
  },
);

test("timestamps as x: slope to 1e-9 at offsets up to 1e12, whole numbers of the unit", () => {
  for (const offset of [0, 1e6, 1.7e9, 1e12]) {
    const x = Array.from({ length: 50 }, (_, i) => offset + 60 * i);
    // 7/2^10 a second, exactly, so that the line is known; and noise that is orthogonal to it.
    const y = x.map(
      (time, i) =>
        3 +
        (7 / 1024) * (time - offset) +
        (i < 48 && (i % 4 === 0 || i % 4 === 3) ? 1 : i < 48 ? -1 : 0),
    );
    const { coefficients, exact, predict } = fitLinearRegression({ x, y });
    expect(Math.abs((coefficients[0] ?? NaN) / (exact.coefficients[0] ?? NaN) - 1)).toBeLessThan(
      1e-9,
    );
    expect(Math.abs((coefficients[0] ?? NaN) / (7 / 1024) - 1)).toBeLessThan(1e-9);
    expect(predict([offset + 600])[0]).toBeCloseTo(3 + (7 / 1024) * 600, 6);
  }
});

test("targets without spread: R² is 1 if every one is met and 0 if not", () => {
  const met = fitLinearRegression({ x: [1, 2, 3], y: [5, 5, 5] });
  expect([met.rSquared, met.intercept, met.coefficients[0]]).toEqual([1, 5, 0]);
  expect(met.report.converged).toBe(true);
  const options = { x: [1, 2, 3], y: [5, 5, 5], until: maxSteps(1) };
  expect(fitLinearRegression({ ...options, standardize: false, learningRate: 0.01 }).rSquared).toBe(
    0,
  );
});

const refused = (options: object): (() => unknown) => {
  return () => fitLinearRegression({ ...women, ...options });
};

test.each([
  [
    {
      x: [
        [1, 2],
        [3, NaN],
      ],
      y: [1, 2],
    },
    "x): must be a finite number, got NaN at row 1, column 1",
  ],
  [{ x: [1, 2], y: [1, "2"] }, 'y): must be a finite number, got "2" at row 1, column 0'],
  [{ y: [1] }, 'y): must be one column of 15 entries, got "1 × 1"'],
  [{ x: [] }, "x): must have at least one row, got 0"],
  [
    { loss: { name: "mse", value: () => 0, slopes: () => [] } },
    "loss): must be a loss of one example",
  ],
  [{ loss: { name: "half", slope: () => 0 } }, "loss): must be a loss of one example, with value"],
  [{ learningRate: -1 }, "learningRate): must be a positive finite number, got -1"],
  [{ learningRate: Infinity }, "learningRate): must be a positive finite number, got Infinity"],
  [{ batchSize: 0 }, "batchSize): must be a whole number, at least 1, got 0"],
  [{ intercept: 1 }, "intercept): must be true or false, got 1"],
  [{ standardize: "no" }, 'standardize): must be true or false, got "no"'],
  [{ learningRate: 0.1, optimizer: adam(1) }, "learningRate): must not be given with an optimizer"],
  [{ method: "qr" }, 'method): must not be given here, got "qr". @descent/models/fast has the fit'],
  [{ optimizer: {} }, "optimizer): must be an optimizer, got a value of type object"],
  [{ optimizer: adam }, "optimizer): must be an optimizer, got a value of type function"],
  [{ optimizer: null }, "optimizer): must be an optimizer, got null"],
  [{ loss: null }, "loss): must be a loss of one example"],
  [{ learningrate: 0.1 }, "options): must be among x, y, names, weights, loss, penalty"],
  [{ y: weights.map((weight) => 1e200 * weight) }, "y): must have a finite cost, got Infinity"],
  [
    { x: heights.map((height) => 1e200 * height), standardize: false },
    "x): must have squares that are finite",
  ],
  [
    { x: heights.map((height) => 1e-320 * height) },
    "x): must have coefficients that are finite in raw units",
  ],
])("%j is refused", (options, message) => {
  expect(refused(options)).toThrow(`fitLinearRegression(${message}`);
});

test.each([
  [{ batchSize: 16 }, "batchRows(size): must be at most the 15 examples, got 16"],
  [{ epochs: 0 }, "batchRows(epochs)"],
  [{ seed: 0.5 }, "permutation(seed)"],
  [{ until: {} }, "must be a stop rule"],
])("%j is refused by what it is passed on to", (options, message) => {
  expect(refused(options)).toThrow(message);
});

test("predict names what is wrong with its rows", () => {
  const { predict } = fitLinearRegression({
    x: [
      [1, 2],
      [3, 5],
      [4, 4],
    ],
    y: [1, 2, 3],
  });
  expect(() => predict([1, 2])).toThrow(
    "predict(x): must have 2 columns, got 1. A one-dimensional array is one column",
  );
  expect(() => predict([[1, NaN]])).toThrow(
    "predict(x): must be a finite number, got NaN at row 0, column 1",
  );
  expect(
    predict([
      [1, 2],
      [4, 4],
    ]).length,
  ).toBe(2);
});

test("predict refuses what is not finite, and a column without a coefficient adds nothing", () => {
  const x = [1e-300, 2e-300, 3e-300];
  expect(fitLinearRegression({ x, y: [5, 5, 5] }).predict([1e10])).toEqual([5]);
  const steep = fitLinearRegression({ x, y: [1, 2, 3] });
  expect(() => steep.predict([1e-300, 1e10])).toThrow(
    "predict(x): must have finite predictions, got Infinity at row 1",
  );
});

test("two fits inside one another do not disturb each other", () => {
  let inner: readonly number[] = [];
  const loss = {
    ...squaredError,
    value: (prediction: number, target: number) => {
      if (inner.length === 0) {
        inner = [0];
        inner = fitLinearRegression(women).params;
      }
      return squaredError.value(prediction, target);
    },
  };
  const outer = fitLinearRegression({ ...women, loss });
  expect(inner).toEqual(fitLinearRegression(women).params);
  expect(outer.distanceToExact).toBeLessThan(1e-9);
});
