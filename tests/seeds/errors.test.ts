import { derivative, logAddExp, pow, sqrt, square, sub, type Scalar } from "@descent/autodiff";
import type { Iteration, Objective, Vector } from "@descent/core";
import { miniBatches } from "@descent/data";
import { halfSquaredError, huberLoss, mse, squaredError } from "@descent/losses";
import { fitLinearRegression, leastSquares, meanLoss } from "@descent/models";
import { adam, descend, gradientBelow, gradientDescent, minimize, sgd } from "@descent/optimizers";
import { describe, expect, test } from "vitest";
import { iterates, parabola, thetas } from "./iterates.js";
import { diagonal, double, halfMseOf, line, mseOf, points } from "./line.js";
import { sequentially } from "./sequentially.js";

const paramsOf = (run: readonly Iteration[]): Vector[] => run.map(({ params }) => params);

test("E1 a loss of one example is not the cost: its gradient is the cost's on average", () => {
  const theta = [0.5, -1];
  const single = double.inputs.map(
    (input, i) => mseOf({ inputs: [input], targets: [double.targets[i] ?? NaN] })(theta).gradient,
  );
  const whole = mseOf(double)(theta).gradient;
  expect(single.some((one) => one[1] === whole[1])).toBe(false);
  whole.forEach((partial, j) => {
    const average = single.reduce((sum, one) => sum + (one[j] ?? NaN), 0) / single.length;
    expect(average).toBeCloseTo(partial, 13);
  });
});

test("E3 the chain rule's result is in one variable: 4z³", () => {
  for (const z of [-2, 0.5, 3])
    expect(derivative((t) => square(square(t)))(z)).toBe(derivative((t) => pow(t, 4))(z));
});

test("E4 the derivative has no learning rate in it: δm = α ∂ℓ/∂m", () => {
  const paths = [0.01, 0.02].map((rate) =>
    iterates(mseOf(double), [0, 0], gradientDescent(rate), 1),
  );
  expect(paths[0]?.[0]?.gradient).toEqual(paths[1]?.[0]?.gradient);
  expect((paths[1]?.[1]?.params[1] ?? NaN) / (paths[0]?.[1]?.params[1] ?? NaN)).toBeCloseTo(2, 14);
});

test("E5 a cost is a mean and not a total: twice the same data cost the same", () => {
  const once = mse.value([1, 2, 10], [0, 0, 0]);
  expect(mse.value([1, 2, 10, 1, 2, 10], [0, 0, 0, 0, 0, 0])).toBe(once);
  expect(squaredError.name).not.toBe(mse.name);
});

test("E7 dropping the 2 halves the rate of plain descent, but Adam does not notice it", () => {
  const after = (cost: Objective, rate: number) =>
    iterates(cost, [0, 0], adam(rate), 50).at(-1)?.params ?? [];
  for (const cost of [mseOf(diagonal), halfMseOf(diagonal)]) {
    const [b, m] = after(cost, 0.1);
    expect(b).toBeCloseTo(0.39340995, 7);
    expect(m).toBeCloseTo(0.85536077, 7);
  }
  const [b, m] = after(halfMseOf(diagonal), 0.2); // another path, not the same one
  expect(b).toBeCloseTo(0.159607, 6);
  expect(m).toBeCloseTo(0.980009, 6);
});

test("E7 nor may the 2 be dropped under a penalty: the minimum moves", () => {
  // λ m² with λ = 0.1 on x = y = (−1, 0, 1); weight decay adds 2λ m to the gradient.
  const data = points([-1, 0, 1], [-1, 0, 1]);
  const slope = (cost: Objective) =>
    minimize(cost, [0, 0], sgd(0.3, { weightDecay: 0.2 }), { until: gradientBelow(0) }).params[1];
  expect(slope(mseOf(data))).toBeCloseTo(0.869565, 6);
  expect(slope(halfMseOf(data))).toBeCloseTo(0.769231, 6);
});

describe("E8 an outlier's voice is as loud as its error", () => {
  test.each([
    [10, 49.09, 1.009],
    [100, 5.88, 0.0823],
    [1000, 0.599, 0.0081],
  ])(
    "of N = %i points, one +100 moves the slope by %f, under Huber's loss by %f",
    (count, least, robust) => {
      const x = Array.from({ length: count }, (_, i) => i / (count - 1));
      const y = x.with(-1, 101);
      const slope = leastSquares(x, y).coefficients[0] ?? NaN;
      const decimals = (String(least).split(".")[1] ?? "").length;
      expect(slope - 1).toBeCloseTo(least, decimals);
      const huber = fitLinearRegression({ x, y, loss: huberLoss(1.345) });
      expect((huber.coefficients[0] ?? NaN) - 1).toBeCloseTo(
        robust,
        (String(robust).split(".")[1] ?? "").length,
      );
    },
  );
});

test("E9 simultaneous updates matter only where the parameters are coupled", () => {
  const bowl: Objective = (params) => ({
    value: params.reduce((sum, theta) => sum + theta * theta, 0),
    gradient: params.map((theta) => 2 * theta),
  });
  const simultaneously = (cost: Objective, start: Vector) =>
    iterates(cost, start, gradientDescent(0.1), 1)[1]?.params;
  expect(sequentially(bowl, [3, 4], 0.1)).toEqual(simultaneously(bowl, [3, 4]));
  const cost = halfMseOf(diagonal);
  expect(sequentially(cost, [0, 0], 0.1)).not.toEqual(simultaneously(cost, [0, 0]));
});

test("E10 more steps are not the only price of a small rate: the steps can be lost", () => {
  const { report, params } = minimize(parabola, [3], gradientDescent(1e-17));
  expect(report.met).toEqual(["stalled()"]);
  expect(params).toEqual([3]);
});

test("E11 a large slope means a large distance only on parabolas", () => {
  const slopes = (f: (x: Scalar) => Scalar) => [4, 16].map((x) => derivative(f)(x));
  const [logCoshNear = NaN, logCoshFar = NaN] = slopes((x) => logAddExp(x, sub(0, x)));
  expect(logCoshFar - logCoshNear).toBeLessThan(1e-3); // four times as far, and no steeper
  expect(slopes(sqrt)).toEqual([0.25, 0.125]); // farther, and less steep
  expect(slopes(square)).toEqual([8, 32]);
});

test("E12 descent can arrive: in one step at α = 0.5", () => {
  expect(thetas(iterates(parabola, [3], gradientDescent(0.5), 1))).toEqual([3, 0]);
  const { step, params, converged, report } = minimize(parabola, [3], gradientDescent(0.5));
  expect({ step, params, converged }).toEqual({ step: 1, params: [0], converged: true });
  expect(report.met).toContain("stationary()");
});

test("E14 a start is what is given: nothing is random, and zero is not", () => {
  expect(thetas(iterates(parabola, [0], gradientDescent(0.1), 0))).toEqual([0]);
  expect(paramsOf(iterates(parabola, [3], gradientDescent(0.1), 5))).toEqual(
    paramsOf(iterates(parabola, [3], gradientDescent(0.1), 5)),
  );
});

test("E17 both conventions are there under names that tell them apart", () => {
  expect([squaredError.value(1, 0), halfSquaredError.value(1, 0)]).toEqual([1, 0.5]);
  expect(mseOf(double)([1, 1]).value).toBe(2 * halfMseOf(double)([1, 1]).value);
});

test("E18 one error for each example, then both updates", () => {
  const batches = miniBatches(double, { size: 1, shuffle: false, epochs: 1 });
  const walk = [
    ...descend(meanLoss(line, halfSquaredError), [0, 0], gradientDescent(0.01), { batches }),
  ];
  double.inputs.forEach(([x = NaN], i) => {
    const [before, after] = [walk[i]?.params ?? [], walk[i + 1]?.params ?? []];
    const error = line.predict(before, [x]) - (double.targets[i] ?? NaN);
    expect(after[0]).toBeCloseTo((before[0] ?? NaN) - 0.01 * error, 15);
    expect(after[1]).toBeCloseTo((before[1] ?? NaN) - 0.01 * error * x, 15);
  });
});
