import { bowl, convexProblems, referenceLoop, type TestProblem } from "@descent/conformance";
import type { Optimizer, Vector } from "@descent/core";
import { miniBatches } from "@descent/data";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import {
  adam,
  chain,
  clipNorm,
  constant,
  descend,
  gradientDescent,
  inverseDecay,
  learningRate,
  momentum,
  nesterov,
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

describe("batches of size N without shuffle are the full batch", () => {
  const count = 7;
  const examples = {
    inputs: Array.from({ length: count }, (_, i) => [i / 3, Math.sin(i)]),
    targets: Array.from({ length: count }, (_, i) => Math.cos(2 * i)),
  };
  const objective = meanLoss(linear(2), squaredError);
  const start = [0.1, -0.2, 0.3];
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
