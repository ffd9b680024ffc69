import { convexProblems, referenceLoop } from "@descent/conformance";
import type { Optimizer } from "@descent/core";
import {
  adam,
  chain,
  clipNorm,
  constant,
  gradientDescent,
  learningRate,
  momentum,
  nesterov,
  sgd,
  weightDecay,
} from "@descent/optimizers";
import { describe, expect, test } from "vitest";

/** Optimizers that must take the same path, to the last bit. */
const same: Readonly<Record<string, readonly [Optimizer, Optimizer]>> = {
  "a chain of nothing is descent at rate 1": [chain(), learningRate(1)],
  "a chain of one is that one": [chain(momentum(0.9)), momentum(0.9)],
  "chains may be grouped from the left": [
    chain(chain(clipNorm(1), momentum(0.9)), learningRate(0.1)),
    chain(clipNorm(1), momentum(0.9), learningRate(0.1)),
  ],
  "and from the right": [
    chain(clipNorm(1), chain(momentum(0.9), learningRate(0.1))),
    chain(clipNorm(1), momentum(0.9), learningRate(0.1)),
  ],
  "a constant schedule is its number": [learningRate(constant(0.3)), learningRate(0.3)],
  "adam too takes a constant schedule as its number": [adam(constant(0.3)), adam(0.3)],
  "momentum without decay is none": [chain(momentum(0), learningRate(0.3)), learningRate(0.3)],
  "nor has Nesterov's any": [chain(nesterov(0), learningRate(0.3)), learningRate(0.3)],
  "no weight decay changes nothing": [chain(weightDecay(0), learningRate(0.3)), learningRate(0.3)],
  "a norm that is never reached clips nothing": [
    chain(clipNorm(1e6), learningRate(0.3)),
    learningRate(0.3),
  ],
  "sgd without options is gradient descent": [sgd(0.3), gradientDescent(0.3)],
  "sgd with momentum is a chain": [
    sgd(0.3, { momentum: 0.9, weightDecay: 0.01 }),
    chain(weightDecay(0.01), momentum(0.9), learningRate(0.3)),
  ],
};

describe.each(Object.entries(same))("%s", (_law, [first, second]) => {
  test.each(convexProblems())("on $name", ({ objective, start }) => {
    const others = referenceLoop(objective, start, second);
    for (const { step, params } of referenceLoop(objective, start, first)) {
      expect(params).toStrictEqual(others.next().value.params);
      if (step === 30) break;
    }
  });
});
