import { expect, test } from "vitest";
import { settled } from "./settled.js";

const at = (...params: readonly number[]) => ({
  step: 1,
  params,
  value: 0,
  gradient: params,
  state: null,
  evaluations: 1,
  optimizer: "none()",
});

test("a step is measured against the largest parameter, or their size", () => {
  const rule = settled(1e-3, 2);
  const [first, before] = rule.check(at(10, 1), rule.init, 0);
  expect([first.stop, before]).toEqual([false, [10, 1]]);
  expect(rule.check(at(10.02, 1), before, 0)[0].criteria[0]?.measured).toBeCloseTo(
    0.02 / 10.02,
    12,
  );
  expect(rule.check(at(10.005, 1), before, 0)[0]).toMatchObject({ stop: true, converged: true });
  expect(rule.check(at(0.001, 0), [0, 0], 0)[0].criteria[0]?.measured).toBe(0.0005);
});

test("a step that changes nothing is an end", () => {
  const rule = settled(1e-13, 0);
  expect(rule.check(at(0, 0), [0, 0], 0)[0].converged).toBe(true);
});
