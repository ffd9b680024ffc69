import { matrix, type MatrixSource } from "@descent/data";
import { logisticLoss, squaredError } from "@descent/losses";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linearCost } from "./linear-cost.js";
import { linear } from "./linear.js";
import { meanLoss } from "./mean-loss.js";

/** The table of a design: with an intercept, a column of ones comes first. */
const tableOf = (rows: readonly (readonly number[])[], intercept: boolean): MatrixSource =>
  intercept ? rows.map((row) => [1, ...row]) : rows;

const number = fc.double({ min: -5, max: 5, noNaN: true });
const problem = fc.record({
  rows: fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 8 }),
  params: fc.tuple(number, number, number),
  intercept: fc.boolean(),
  loss: fc.constantFrom(squaredError, logisticLoss),
});

test("the fused loop is meanLoss(linear), to the bit, on all rows and on a batch", () => {
  fc.assert(
    fc.property(problem, ({ rows, params, intercept, loss }) => {
      const inputs = rows.map(([a, b]) => [a, b]);
      const table = matrix(tableOf(inputs, intercept));
      const targets = Float64Array.from(rows, ([, , y]) => y);
      const cost = linearCost({ table, targets }, loss);
      const objective = meanLoss(linear(2, { intercept }), loss);
      const theta = intercept ? params : params.slice(1);
      expect(cost(theta)).toEqual(objective(theta, { inputs, targets: Array.from(targets) }));
      const batch = Uint32Array.of(rows.length - 1, 0);
      const picked = Array.from(batch, (i) => [inputs[i] ?? [], targets[i] ?? NaN] as const);
      expect(cost(theta, batch)).toEqual(
        objective(theta, {
          inputs: picked.map(([input]) => input),
          targets: picked.map(([, target]) => target),
        }),
      );
    }),
    { seed: 20261121 },
  );
});

test("one call does not disturb what another returned", () => {
  const cost = linearCost(
    { table: matrix(tableOf([[1], [2]], true)), targets: Float64Array.of(1, 2) },
    squaredError,
  );
  const { gradient } = cost([0, 0]);
  const before = [...gradient];
  cost([5, 5]);
  expect(gradient).toEqual(before);
});
