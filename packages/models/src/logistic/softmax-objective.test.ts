import { gradientBelow, gradientDescent, maxSteps, anyOf, minimize } from "@descent/optimizers";
import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "../../reference/logistic.json" with { type: "json" };
import { softmaxObjective } from "./softmax-objective.js";

const number = fc.double({ min: -3, max: 3, noNaN: true });
const example = fc.record({ x: fc.tuple(number, number), y: fc.integer({ min: 0, max: 2 }) });
const problem = fc.record({
  examples: fc.array(example, { minLength: 1, maxLength: 6 }),
  params: fc.array(number, { minLength: 9, maxLength: 9 }),
});

test("the gradient is the central difference of the value, and each column of blocks adds to zero", () => {
  const objective = softmaxObjective(3, 2);
  fc.assert(
    fc.property(problem, ({ examples, params }) => {
      const batch = { inputs: examples.map(({ x }) => x), targets: examples.map(({ y }) => y) };
      const { gradient } = objective(params, batch);
      gradient.forEach((partial, at) => {
        const moved = (h: number): number =>
          objective(
            params.map((theta, k) => (k === at ? theta + h : theta)),
            batch,
          ).value;
        expect(Math.abs(partial - (moved(1e-5) - moved(-1e-5)) / 2e-5)).toBeLessThan(1e-7);
      });
      for (const j of [0, 1, 2]) {
        const [a = NaN, b = NaN, c = NaN] = [gradient[j], gradient[3 + j], gradient[6 + j]];
        expect(Math.abs(a + b + c)).toBeLessThan(1e-12);
      }
    }),
    { seed: 20261121 },
  );
});

test("of two classes it is logistic regression", () => {
  const { x, y, params, cost } = reference.small;
  const objective = softmaxObjective(2, 1);
  const examples = { inputs: x.map((entry) => [entry - 3.5]), targets: y };
  const found = minimize(
    (theta) => objective(theta, examples),
    [0, 0, 0, 0],
    gradientDescent(0.5),
    {
      until: anyOf(gradientBelow(1e-12), maxSteps(10_000)),
    },
  );
  const [, c0 = NaN, , c1 = NaN] = found.params;
  expect(c1 - c0).toBeCloseTo(Number(params[1]), 9);
  expect(found.value).toBeCloseTo(Number(cost), 12);
});

test("scores of any size stay finite", () => {
  const { value, gradient } = softmaxObjective(2, 1)([0, 1e300, 0, -1e300], {
    inputs: [[1]],
    targets: [0],
  });
  expect([value, ...gradient]).toEqual([0, 0, 0, 0, 0]);
});

test("what does not fit together is refused with its row", () => {
  const objective = softmaxObjective(3, 1);
  const start = new Array<number>(6).fill(0);
  expect(() => softmaxObjective(1, 1)).toThrow(
    "softmaxObjective(classes): must be a whole number, at least 2",
  );
  expect(() => softmaxObjective(2, 0)).toThrow("softmaxObjective(features)");
  expect(() => objective([1], { inputs: [[1]], targets: [0] })).toThrow(
    "(params): must have 6 entries, got 1",
  );
  expect(() => objective(start, { inputs: [], targets: [] })).toThrow(
    "(inputs): must have at least one",
  );
  expect(() => objective(start, { inputs: [[1]], targets: [] })).toThrow(
    "(targets): must have 1 entries",
  );
  expect(() => objective(start, { inputs: [[1], [1, 2]], targets: [0, 1] })).toThrow(
    "softmaxObjective(input): must have 1 entries, got 2 at row 1",
  );
  expect(() => objective(start, { inputs: [[1]], targets: [3] })).toThrow(
    "softmaxObjective(target): must be a class, 0 to 2, got 3 at row 0",
  );
});
