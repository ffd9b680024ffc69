import { bowl, convexProblems, referenceLoop, type TestProblem } from "@descent/conformance";
import type { Loss, Optimizer, Vector } from "@descent/core";
import { miniBatches } from "@descent/data";
import { halfSquaredError, squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import {
  adadelta,
  adagrad,
  adam,
  adamax,
  adamw,
  asgd,
  averaging,
  chain,
  clipNorm,
  clipValue,
  constant,
  descend,
  freeze,
  gradientDescent,
  gradientNoise,
  inverseDecay,
  learningRate,
  lion,
  momentum,
  nadam,
  nesterov,
  parameterRates,
  radam,
  rmsprop,
  rprop,
  sgd,
  weightDecay,
} from "@descent/optimizers";
import { describe, expect, test } from "vitest";

/** Optimizers that must take the same path to the last bit, and two that are like them and must not. */
interface Equivalence {
  readonly same: readonly [Optimizer, Optimizer];
  readonly unlike: readonly [Optimizer, Optimizer];
}

const plain = learningRate(0.3);
const clipped = chain(clipNorm(0.1), momentum(0.9), learningRate(0.1));
const clippedLater = chain(chain(momentum(0.9), clipNorm(0.1)), learningRate(0.1));

const equivalences: Readonly<Record<string, Equivalence>> = {
  "a chain of nothing is descent at rate 1": {
    same: [chain(), learningRate(1)],
    unlike: [chain(), learningRate(0.999)],
  },
  "a chain of one is that one": {
    same: [chain(momentum(0.9)), momentum(0.9)],
    unlike: [chain(momentum(0.9), momentum(0.9)), momentum(0.9)],
  },
  "chains may be grouped from the left, but not reordered": {
    same: [chain(chain(clipNorm(0.1), momentum(0.9)), learningRate(0.1)), clipped],
    unlike: [clippedLater, clipped],
  },
  "and from the right": {
    same: [chain(clipNorm(0.1), chain(momentum(0.9), learningRate(0.1))), clipped],
    unlike: [chain(learningRate(0.1), chain(momentum(0.9), clipNorm(0.1))), clipped],
  },
  "a constant schedule is its number": {
    same: [learningRate(constant(0.3)), plain],
    unlike: [learningRate(inverseDecay({ from: 0.3, decay: 0.01 })), plain],
  },
  "adam too takes a constant schedule as its number": {
    same: [adam(constant(0.3)), adam(0.3)],
    unlike: [adam(inverseDecay({ from: 0.3, decay: 0.01 })), adam(0.3)],
  },
  "momentum without decay is none": {
    same: [chain(momentum(0), plain), plain],
    unlike: [chain(momentum(0.01), plain), plain],
  },
  "nor has Nesterov's any": {
    same: [chain(nesterov(0), plain), plain],
    unlike: [chain(nesterov(0.01), plain), chain(momentum(0.01), plain)],
  },
  "no weight decay changes nothing": {
    same: [chain(weightDecay(0), plain), plain],
    unlike: [chain(weightDecay(0.01), plain), plain],
  },
  "a norm that is never reached clips nothing": {
    same: [chain(clipNorm(1e6), plain), plain],
    unlike: [chain(clipNorm(0.1), plain), plain],
  },
  "sgd without options is gradient descent": {
    same: [sgd(0.3), gradientDescent(0.3)],
    unlike: [sgd(0.3, { momentum: 0.01 }), gradientDescent(0.3)],
  },
  "sgd with momentum 0 has none": {
    same: [sgd(0.3, { momentum: 0 }), gradientDescent(0.3)],
    unlike: [sgd(0.3, { momentum: 0.01 }), gradientDescent(0.3)],
  },
  "nor has rmsprop": {
    same: [rmsprop(0.3, { momentum: 0 }), rmsprop(0.3)],
    unlike: [rmsprop(0.3, { momentum: 0.01 }), rmsprop(0.3)],
  },
  "rmsprop with momentum is a chain": {
    same: [rmsprop(0.25, { momentum: 0.9 }), chain(rmsprop(1), momentum(0.9), learningRate(0.25))],
    unlike: [
      rmsprop(0.25, { momentum: 0.9 }),
      chain(momentum(0.9), rmsprop(1), learningRate(0.25)),
    ],
  },
  "momentum whose decay is a constant schedule is that of the number": {
    same: [chain(momentum(constant(0.9)), plain), chain(momentum(0.9), plain)],
    unlike: [chain(nesterov(constant(0.9)), plain), chain(momentum(0.9), plain)],
  },
  "adamw without decay is adam": {
    same: [adamw(0.1, { weightDecay: 0 }), adam(0.1)],
    unlike: [adamw(0.1), adam(0.1)],
  },
  "a value that is never reached clips nothing": {
    same: [chain(clipValue(1e6), plain), plain],
    unlike: [chain(clipValue(0.01), plain), plain],
  },
  "noise without deviation is none": {
    same: [chain(gradientNoise({ deviation: () => 0, seed: 1 }), plain), plain],
    unlike: [chain(gradientNoise({ deviation: 1e-9, seed: 1 }), plain), plain],
  },
  "to freeze nothing changes nothing": {
    same: [chain(plain, freeze([])), plain],
    unlike: [chain(plain, freeze([0])), plain],
  },
  "averaging does not change the path": {
    same: [chain(plain, averaging()), plain],
    unlike: [chain(averaging(), momentum(0.01), plain), plain],
  },
  "asgd without decay is averaged gradient descent": {
    same: [asgd(0.3, { weightDecay: 0 }), chain(plain, averaging())],
    unlike: [asgd(0.3), chain(plain, averaging())],
  },
  "sgd with momentum is a chain": {
    same: [
      sgd(0.3, { momentum: 0.9, weightDecay: 0.01 }),
      chain(weightDecay(0.01), momentum(0.9), plain),
    ],
    unlike: [
      sgd(0.3, { momentum: 0.9, weightDecay: 0.01 }),
      chain(momentum(0.9), weightDecay(0.01), plain),
    ],
  },
};

/** The parameters of the first 30 steps. */
function path({ objective, start }: TestProblem, optimizer: Optimizer): readonly Vector[] {
  const passed: Vector[] = [];
  for (const { step, params } of referenceLoop(objective, start, optimizer)) {
    passed.push(params);
    if (step === 30) return passed;
  }
  return passed;
}

describe.each(Object.entries(equivalences))("%s", (_law, { same, unlike }) => {
  test.each(convexProblems())("on $name", (problem) => {
    expect(path(problem, same[0])).toStrictEqual(path(problem, same[1]));
  });

  test.each(convexProblems())("and not where it must not, on $name", (problem) => {
    expect(path(problem, unlike[0])).not.toStrictEqual(path(problem, unlike[1]));
  });
});

/** Seven points that no line fits, for costs of a slope and two others. */
const count = 7;
const examples = {
  inputs: Array.from({ length: count }, (_, i) => [i / 3, Math.sin(i)]),
  targets: Array.from({ length: count }, (_, i) => Math.cos(2 * i)),
};
const start = [0.1, -0.2, 0.3];

describe("the mean squared error at rate α is half of it at 2α", () => {
  const onAll = (loss: Loss, optimizer: Optimizer) => {
    const cost = meanLoss(linear(2), loss);
    return path({ ...bowl(3), start, objective: (params) => cost(params, examples) }, optimizer);
  };
  const onBatches = (loss: Loss, optimizer: Optimizer) => {
    const batches = miniBatches(examples, { seed: 1, size: 3, epochs: 10 });
    const run = descend(meanLoss(linear(2), loss), start, optimizer, { batches });
    return Array.from(run, ({ params }) => params);
  };

  test.each<[string, (rate: number) => Optimizer]>([
    ["gradient descent", gradientDescent],
    ["sgd", sgd],
    ["sgd with momentum", (rate) => sgd(rate, { momentum: 0.9 })],
    ["Nesterov's", (rate) => sgd(rate, { momentum: 0.9, nesterov: true, dampening: 0.1 })],
    ["the averaged", (rate) => asgd(rate, { weightDecay: 0 })],
    ["a rate that falls", (rate) => sgd(inverseDecay({ from: rate, decay: 0.1 }))],
  ])("for %s, bit for bit", (_name, make) => {
    expect(onAll(squaredError, make(0.05))).toStrictEqual(onAll(halfSquaredError, make(0.1)));
    const passed = onBatches(squaredError, make(0.05));
    expect(passed).toStrictEqual(onBatches(halfSquaredError, make(0.1)));
    expect(passed).not.toStrictEqual(onBatches(halfSquaredError, make(0.05)));
  });

  test.each<[string, (rate: number) => Optimizer]>([
    ["adam", adam],
    ["adamw", adamw],
    ["nadam", nadam],
    ["adamax", adamax],
    ["adagrad", adagrad],
    ["rmsprop", rmsprop],
    ["rprop", rprop],
    ["lion", lion],
  ])("but not for %s, to which they are nearly the same at one rate", (_name, make) => {
    const whole = onAll(squaredError, make(0.05));
    const far = (other: readonly Vector[]) =>
      Math.max(...whole.flatMap((at, k) => at.map((x, i) => Math.abs(x - (other[k]?.[i] ?? NaN)))));
    expect(far(onAll(halfSquaredError, make(0.1)))).toBeGreaterThan(0.01);
    expect(far(onAll(halfSquaredError, make(0.05)))).toBeLessThan(1e-5);
  });

  test.each<[string, (rate: number) => Optimizer]>([
    ["adadelta", adadelta],
    ["radam", radam],
    ["a penalty", (rate) => sgd(rate, { weightDecay: 0.1 })],
    ["a norm that is clipped", (rate) => chain(clipNorm(0.3), learningRate(rate))],
    ["noise", (rate) => chain(gradientNoise({ deviation: 0.1, seed: 1 }), learningRate(rate))],
  ])("nor with %s", (_name, make) => {
    const whole = onAll(squaredError, make(0.05));
    expect(whole).not.toStrictEqual(onAll(halfSquaredError, make(0.1)));
    expect(whole).not.toStrictEqual(onAll(halfSquaredError, make(0.05)));
  });

  test("rates of one's own too must be doubled", () => {
    const rates = [0.05, 0.1, 0.15];
    const doubled = parameterRates(rates.map((rate) => 2 * rate));
    const whole = onAll(squaredError, parameterRates(rates));
    expect(whole).toStrictEqual(onAll(halfSquaredError, doubled));
    expect(whole).not.toStrictEqual(onAll(halfSquaredError, parameterRates(rates)));
  });
});

describe("batches of size N without shuffle are the full batch", () => {
  const objective = meanLoss(linear(2), squaredError);
  const onAll = (optimizer: Optimizer) =>
    path({ ...bowl(3), start, objective: (params) => objective(params, examples) }, optimizer);
  const onBatches = (optimizer: Optimizer, options: { size: number; shuffle: boolean }) => {
    const batches = miniBatches(examples, { seed: 1, ...options, epochs: 31 });
    const run = descend(objective, start, optimizer, { batches });
    return Array.from(run, ({ params }) => params).slice(0, 31);
  };

  const optimizers = [gradientDescent(0.1), sgd(0.1, { momentum: 0.9 }), adam(0.1)];
  test.each(optimizers)("with $name, bit for bit", (optimizer) => {
    const whole = onAll(optimizer);
    expect(whole).toHaveLength(31);
    expect(onBatches(optimizer, { size: count, shuffle: false })).toStrictEqual(whole);
  });

  test.each(optimizers)("and not where they are smaller, with $name", (optimizer) => {
    const smaller = onBatches(optimizer, { size: count - 1, shuffle: false });
    expect(smaller).not.toStrictEqual(onAll(optimizer));
  });

  test.each(optimizers)(
    "nor where they are shuffled: sums are rounded, with $name",
    (optimizer) => {
      const shuffled = onBatches(optimizer, { size: count, shuffle: true });
      const whole = onAll(optimizer);
      expect(shuffled).not.toStrictEqual(whole);
      shuffled.at(-1)?.forEach((theta, i) => {
        expect(theta).toBeCloseTo(whole.at(-1)?.[i] ?? NaN, 12);
      });
    },
  );
});
