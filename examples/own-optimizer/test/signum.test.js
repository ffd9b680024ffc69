import assert from "node:assert/strict";
import { test } from "node:test";
import { descend, maxSteps, minimize } from "@descent/optimizers";
import { signum } from "../src/index.js";

const bowl = ([theta = 0]) => ({ value: theta ** 2, gradient: [2 * theta] });

test("the first steps by hand: from 1 by ½ to 0; there the mean slope still points down", () => {
  const path = [];
  for (const { step, params } of descend(bowl, [1], signum(0.5, { decay: 0.5 }))) {
    path.push(params[0]);
    if (step === 3) break;
  }
  assert.deepEqual(path, [1, 0.5, 0, -0.5]);
});

test("it comes within the rate of the minimum", () => {
  const { best, converged } = minimize(bowl, [3], signum(0.01, { decay: 0 }), {
    until: maxSteps(400),
  });
  assert.ok(best !== undefined && Math.abs(best.params[0]) <= 0.01);
  assert.equal(converged, false);
});

test("what makes no sense is refused by name", () => {
  assert.throws(() => signum(-1), { name: "DescentError", argument: "rate" });
  assert.throws(() => signum(0.1, { decay: 1 }), { name: "DescentError", argument: "decay" });
});
