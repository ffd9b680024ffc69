import { type Scalar, div, log, mean, mul, neg, sub, sum } from "@descent/autodiff";
import { compile } from "@descent/autodiff/compile";
import { findNonFinite } from "@descent/autodiff/trace";
import type { Vector } from "@descent/core";
import { descend, gradientDescent, NonFiniteError } from "@descent/optimizers";
import { expect, test } from "vitest";

const rows = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 4, y: 1 },
];

/** −mean ln(1 − m·x)·y − ln m: it has a value for m between 0 and ¼, where the third row ends it. */
const cost = (m: Scalar): Scalar => {
  const ends = mean(rows, ({ x, y }) => mul(y, log(sub(1, mul(m, x)))));
  return sub(neg(ends), log(m));
};

test("a run that ends in NaN: step, example, operation and inputs are found", () => {
  const objective = compile(cost);
  let point: Vector = [0.01];
  const watched = (params: Vector) => objective((point = params));
  let ended: unknown;
  try {
    for (const { step } of descend(watched, point, gradientDescent(0.003)))
      expect(step).toBeLessThan(9);
  } catch (error) {
    ended = error;
  }
  expect(ended).toBeInstanceOf(NonFiniteError);
  const { message, last } = ended as NonFiniteError;
  expect(message).toBe(`value became NaN at step ${last.step + 1}`);
  expect(findNonFinite(cost, last.params)).toBeUndefined();

  const found = findNonFinite(cost, point);
  expect(found).toMatchObject({ of: "value", name: "log", result: NaN });
  expect(found?.formula).toBe(
    "sub(neg(div(sum(3 × mul(y, ▸log(sub(1, mul(m, x)))◂)), 3)), log(m))",
  );
  // The first row that is beyond the end of the domain, and how far.
  const row = rows.findIndex(({ x }) => 1 - (point[0] ?? NaN) * x < 0);
  expect(found?.rows).toEqual([{ row, data: rows[row] }]);
  expect(found?.inputs).toEqual([1 - (point[0] ?? NaN) * (rows[row]?.x ?? NaN)]);
});

test("a start where the value is finite and the slopes are not is refused, and explained", () => {
  const pole = (m: Scalar): Scalar => sum(rows, ({ x }) => div(x, sub(m, 1e-200)));
  const run = descend(compile(pole), [0], gradientDescent(1));
  expect(() => run.next()).toThrow("descend(start): must have a finite gradient");
  expect(findNonFinite(pole, [0])).toMatchObject({ of: "slope", name: "div", rows: [{ row: 0 }] });
});
