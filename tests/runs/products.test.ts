import { productFeatures, seededRandom } from "@descent/data";
import { fitLinearRegression, leastSquares } from "@descent/models";
import { expect, test } from "vitest";

test("a fit on products of features predicts what the polynomial written out does, in few steps", () => {
  const random = seededRandom(20261121);
  const people = Array.from({ length: 200 }, () => [150 + 40 * random(), 20 + 50 * random()]);
  const y = people.map(
    ([height = 0, age = 0]) => 0.9 * height - 0.01 * height * age + 0.02 * age ** 2 + random(),
  );
  const features = productFeatures(people, { names: ["height", "age"] });
  const fit = fitLinearRegression({ x: features.matrix, y, names: features.names });
  expect(fit.report.converged).toBe(true);
  expect(fit.report.conditionNumber).toBeLessThan(5);

  const written = (height: number, age: number): readonly number[] => [
    ...[height, age],
    ...[height * height, height * age, age * age],
  ];
  const raw = people.map(([height = 0, age = 0]) => written(height, age));
  const exact = leastSquares(raw, y);
  expect(exact.conditionNumber).toBeGreaterThan(50);
  const other = [
    [155, 33],
    [201, 75],
  ] as const;
  const { intercept, coefficients, names } = features.toProducts(fit);
  expect(names).toEqual(["height", "age", "height²", "height × age", "age²"]);
  fit.predict(features.encode(other)).forEach((prediction, i) => {
    const [height = 0, age = 0] = other[i] ?? [];
    for (const line of [exact, { intercept, coefficients }]) {
      const there = written(height, age).reduce(
        (sum, product, j) => sum + product * Number(line.coefficients[j]),
        line.intercept,
      );
      expect(prediction / there).toBeCloseTo(1, 8);
    }
  });
});
