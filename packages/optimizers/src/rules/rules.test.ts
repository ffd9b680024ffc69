import {
  DescentError,
  type Context,
  type Objective,
  type Optimizer,
  type Vector,
} from "@descent/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bowl } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import { adam } from "./adam.js";
import { chain } from "./chain.js";
import { clipNorm } from "./clip-norm.js";
import { gradientDescent } from "./gradient-descent.js";
import { learningRate } from "./learning-rate.js";
import { momentum, nesterov } from "./momentum.js";
import { sgd } from "./sgd.js";
import { weightDecay } from "./weight-decay.js";

function contextAt(params: Vector): Context {
  const evaluation = bowl(params);
  return { step: 0, params, ...evaluation, evaluate: bowl };
}

function path(optimizer: Optimizer, steps: number): readonly number[] {
  const seen: number[] = [];
  for (const { step, params } of descend(bowl, [3], optimizer)) {
    seen.push(params[0] ?? NaN);
    if (step === steps) break;
  }
  return seen;
}

test("gradient descent on θ² multiplies θ by 1 − 2α", () => {
  expect(path(gradientDescent(0.25), 4)).toEqual([3, 1.5, 0.75, 0.375, 0.1875]);
});

test("the heavy ball by hand: v = 6, then 0.5·6 + 3 = 6", () => {
  expect(path(chain(momentum(0.5), learningRate(0.25)), 2)).toEqual([3, 1.5, 0]);
});

test("Nesterov by hand: d + βv = 6 + 3, then v = 0.5·6 + 1.5 = 4.5 and 1.5 + 2.25", () => {
  expect(path(chain(nesterov(0.5), learningRate(0.25)), 2)).toEqual([3, 0.75, -0.1875]);
});

test("dampening holds back all but the first direction", () => {
  expect(path(chain(momentum(0.5, { dampening: 0.5 }), learningRate(0.25)), 2)).toEqual([
    3, 1.5, 0.375,
  ]);
});

test("Adam's first step is the rate, whatever the scale of the gradient", () => {
  const [, first = NaN] = path(adam(0.5), 1);
  expect(first).toBeCloseTo(2.5, 8);
});

test("Adam does not depend on the scale of the cost, gradient descent does", () => {
  const doubled = (params: Vector) => {
    const { value, gradient } = bowl(params);
    return { value: 2 * value, gradient: gradient.map((entry) => 2 * entry) };
  };
  const end = (cost: Objective, optimizer: Optimizer): number => {
    for (const { step, params } of descend(cost, [3], optimizer)) {
      if (step === 20) return params[0] ?? NaN;
    }
    return NaN;
  };
  expect(end(doubled, adam(0.1))).toBeCloseTo(end(bowl, adam(0.1)), 6);
  expect(end(doubled, gradientDescent(0.1))).toBe(end(bowl, gradientDescent(0.2)));
  expect(end(doubled, gradientDescent(0.1))).not.toBeCloseTo(end(bowl, gradientDescent(0.1)), 6);
});

test("chain() of nothing is gradient descent with rate 1", () => {
  expect(path(chain(), 3)).toEqual(path(learningRate(1), 3));
  expect(chain().name).toBe("chain()");
});

test("a chain in a chain is one chain", () => {
  const flat = chain(weightDecay(0.1), momentum(0.9), learningRate(0.1));
  const left = chain(chain(weightDecay(0.1), momentum(0.9)), learningRate(0.1));
  const right = chain(weightDecay(0.1), chain(momentum(0.9), learningRate(0.1)));
  expect(path(left, 20)).toEqual(path(flat, 20));
  expect(path(right, 20)).toEqual(path(flat, 20));
});

test("momentum 0 changes nothing", () => {
  expect(path(sgd(0.1, { momentum: 0 }), 20)).toEqual(path(gradientDescent(0.1), 20));
});

test("a schedule that is constant is a number", () => {
  expect(
    path(
      gradientDescent(() => 0.1),
      20,
    ),
  ).toEqual(path(gradientDescent(0.1), 20));
});

test("clipNorm keeps the way and shortens to the length (property)", () => {
  const entry = fc.double({ min: -1e150, max: 1e150, noNaN: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (direction) => {
      const [clipped] = clipNorm(2).update(direction, null, contextAt([3]));
      const length = Math.hypot(...clipped);
      expect(length).toBeLessThanOrEqual(2 * (1 + 1e-15));
      if (Math.hypot(...direction) <= 2 * (1 - 1e-15)) expect(clipped).toEqual(direction);
      else expect(length).toBeCloseTo(2, 12);
    }),
    { seed: 20261121 },
  );
});

test("names are the calls that make them", () => {
  expect(sgd(0.1).name).toBe("sgd(0.1)");
  expect(sgd(0.1, { momentum: 0.9, nesterov: true }).name).toBe(
    "sgd(0.1, { momentum: 0.9, nesterov: true })",
  );
  expect(adam(0.001, { decay1: 0.8 }).name).toBe("adam(0.001, { decay1: 0.8 })");
  expect(momentum(0.9, { dampening: 0.5 }).name).toBe("momentum(0.9, { dampening: 0.5 })");
});

test.each<[() => Optimizer, string]>([
  [() => gradientDescent(-1), "gradientDescent(rate): must be a positive finite number, got -1"],
  [() => gradientDescent(0), "gradientDescent(rate): must be a positive finite number, got 0"],
  [
    () => learningRate(Infinity),
    "learningRate(rate): must be a positive finite number, got Infinity",
  ],
  [() => sgd(NaN), "sgd(rate): must be a positive finite number, got NaN"],
  [() => sgd("0.1" as never), 'sgd(rate): must be a positive finite number, got "0.1"'],
  [() => momentum(1), "momentum(decay): must be in [0, 1), got 1"],
  [() => nesterov(-0.1), "nesterov(decay): must be in [0, 1), got -0.1"],
  [() => momentum(0.5, { dampening: 1 }), "momentum(dampening): must be in [0, 1), got 1"],
  [() => sgd(0.1, { nesterov: true }), "sgd(nesterov): needs a positive momentum, got 0"],
  [
    () => sgd(0.1, { momentun: 0.9 } as never),
    'sgd(options): must be among momentum, nesterov, dampening, weightDecay, got "momentun"',
  ],
  [() => weightDecay(-1), "weightDecay(decay): must be a finite number of at least 0, got -1"],
  [() => clipNorm(0), "clipNorm(max): must be a positive finite number, got 0"],
  [() => adam(0.1, { epsilon: 0 }), "adam(epsilon): must be a positive finite number, got 0"],
  [() => adam(0.1, { decay2: 1 }), "adam(decay2): must be in [0, 1), got 1"],
])("%s is refused in words", (make, message) => {
  expect(make).toThrow(DescentError);
  expect(make).toThrow(message);
});

test("a schedule that turns negative is refused when it does", () => {
  const optimizer = gradientDescent((step) => 0.1 - step);
  expect(() => path(optimizer, 3)).toThrow("gradientDescent(rate)");
  expect(() => optimizer.update([1], null, { ...contextAt([3]), step: 1 })).toThrow(
    "gradientDescent(rate): must give a finite number of at least 0 at step 1, got -0.9",
  );
});
