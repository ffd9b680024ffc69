import {
  DescentError,
  type Context,
  type Objective,
  type Optimizer,
  type Vector,
} from "@descent/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bowl, valley } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import { adadelta } from "./adadelta.js";
import { adagrad } from "./adagrad.js";
import { adam } from "./adam.js";
import { adamax } from "./adamax.js";
import { adamw } from "./adamw.js";
import { asgd } from "./asgd.js";
import { averaging } from "./averaging.js";
import { chain } from "./chain.js";
import { clipNorm } from "./clip-norm.js";
import { clipValue } from "./clip-value.js";
import { freeze } from "./freeze.js";
import { gradientDescent } from "./gradient-descent.js";
import { gradientNoise } from "./gradient-noise.js";
import { learningRate } from "./learning-rate.js";
import { lion } from "./lion.js";
import { momentum, nesterov } from "./momentum.js";
import { nadam } from "./nadam.js";
import { parameterRates } from "./parameter-rates.js";
import { radam } from "./radam.js";
import { rmsprop } from "./rmsprop.js";
import { rprop } from "./rprop.js";
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

/** The changes of one parameter whose slopes are given, on the way to step `slopes.length`. */
function changes(optimizer: Optimizer, slopes: readonly number[], at = 3): readonly number[] {
  let state = optimizer.init([at]);
  return slopes.map((slope, step) => {
    const context = { ...contextAt([at]), step };
    const [[change = NaN], next] = optimizer.update([slope], state, context);
    state = next;
    return change;
  });
}

// Worked out by hand from the formulas, in numbers whose roots are whole.
test.each<[Optimizer, readonly number[], readonly number[]]>([
  [adagrad(1, { initial: 7 }), [3, 3], [3 / 4, 3 / 5]],
  [adagrad((step) => 2 - step, { initial: 7 }), [3, 3], [6 / 4, 3 / 5]],
  [adadelta(2, { decay: 0, epsilon: 7 }), [3], [(2 * 3 * Math.sqrt(7)) / 4]],
  [rmsprop(1, { decay: 0.75 }), [6, 0, 6], [2, 0, 6 / Math.sqrt(9 * (9 / 16) + 9)]],
  [rmsprop(1, { decay: 0.75, momentum: 0.5 }), [6, 0], [2, 1]],
  // s − m² = 36/4 − (6/4)² = 27/4.
  [rmsprop(1, { decay: 0.75, centred: true }), [6], [6 / Math.sqrt(27 / 4)]],
  [adam(1, { decay1: 0, decay2: 0 }), [7, -2], [1, -1]],
  [adam(1, { decay1: 0, decay2: 0, amsgrad: true }), [4, 1, 8], [1, 1 / 4, 1]],
  [adamw(1, { decay1: 0, decay2: 0, weightDecay: 0.5 }), [7, -7], [1 + 1.5, -1 + 1.5]],
  [radam(1, { decay1: 0.5 }), [3, 0], [3, (3 * 0.25) / 0.75]],
  [adamax(1, { decay1: 0.5, decay2: 0.5 }), [4, 0], [1, 1 / 0.75 / 2]],
  [rprop(1, { grow: 2 }), [5, 0.1, 3, -2, -2, -2], [1, 2, 4, 0, -2, -4]],
  [
    rprop(1, { grow: 2, shrink: 0.1, shortest: 0.5, longest: 3 }),
    [1, 1, 1, -1, -1],
    [1, 2, 3, 0, -0.5],
  ],
  [lion(0.5), [7, -0.5, -7], [0.5, 0.5, -0.5]],
  [lion(0.5, { weightDecay: 1 }), [0], [1.5]],
  [asgd(2, { weightDecay: 0.5, power: 1 }), [1, 1], [2 * 2.5, 2.5]],
  [clipValue(2), [7, -7, 1], [2, -2, 1]],
  [parameterRates([0.5]), [4], [2]],
  [freeze([0]), [4], [0]],
  [momentum((step) => step / 4), [4, 4, 4], [4, 5, 6.5]],
  [nesterov((step) => step / 4), [4, 4, 4], [4, 4 + 5 / 4, 4 + 6.5 / 2]],
])("%o by hand", (optimizer, slopes, expected) => {
  const seen = changes(optimizer, slopes);
  expect(seen).toHaveLength(expected.length);
  seen.forEach((change, i) => {
    expect(change).toBeCloseTo(expected[i] ?? NaN, 7);
  });
});

test("NAdam by hand, with a momentum that does not warm up", () => {
  // μ is β₁/2 = 1/4 at every step; s = g², as β₂ is 0.
  const optimizer = nadam(1, { decay1: 0.5, decay2: 0, momentumDecay: 0 });
  const [first = NaN, second = NaN] = changes(optimizer, [1, -1]);
  expect(first).toBeCloseTo((0.25 * 0.5) / (1 - 1 / 16) + 0.75 / (1 - 1 / 4), 7);
  expect(second).toBeCloseTo((0.25 * (0.25 - 0.5)) / (1 - 1 / 64) - 0.75 / (1 - 1 / 16), 7);
});

test("RAdam divides from the sixth step on, by the usual decays", () => {
  const large = changes(
    radam(1),
    Array.from({ length: 7 }, () => 1000),
  );
  large.slice(0, 5).forEach((change) => {
    expect(change).toBeCloseTo(1000, 8);
  });
  for (const change of large.slice(5)) expect(change).toBeLessThan(1);
});

test("what is centred where every gradient is the same is divided by ε, not by the root of −0", () => {
  const seen = changes(rmsprop(1, { decay: 0, centred: true, epsilon: 0.5 }), [0.1, 0.3, 1 / 3]);
  seen.forEach((change, i) => {
    expect(change).toBeCloseTo([0.2, 0.6, 2 / 3][i] ?? NaN, 7);
  });
});

describe("averages", () => {
  const passed = [-2, 1, -0.5, 0.25];
  const oscillating = learningRate(0.75);
  function means(optimizer: Optimizer): readonly number[] {
    const seen: number[] = [];
    for (const { step, params, state } of descend(bowl, [4], optimizer)) {
      if (step > 0) expect(params).toEqual([passed[step - 1]]);
      seen.push(optimizer.solution?.(params, state)[0] ?? NaN);
      if (step === passed.length) break;
    }
    return seen;
  }

  test("are of all parameters after the start", () => {
    expect(means(chain(oscillating, averaging()))).toEqual([4, -2, -0.5, -0.5, -0.3125]);
  });

  test("or from a step on, the parameters themselves before", () => {
    expect(means(chain(oscillating, averaging({ from: 3 })))).toEqual([4, -2, 1, -0.5, -0.125]);
  });

  test("or forget", () => {
    const expected = [4, -2, -0.5, -0.5, -0.125];
    expect(means(chain(oscillating, averaging({ decay: 0.5 })))).toEqual(expected);
  });

  test("are those of asgd", () => {
    const expected = [4, -2, -0.5, -0.5, -0.3125];
    expect(means(asgd(0.75, { weightDecay: 0 }))).toEqual(expected);
    expect(means(asgd(0.75, { weightDecay: 0, from: 4 }))).toEqual([4, -2, 1, -0.5, 0.25]);
  });

  test("a chain passes on that of its last part that has one, however deep", () => {
    const [first, last] = [averaging(), averaging({ from: 3 })];
    const nested = chain(chain(oscillating, first), chain(last, learningRate(1)));
    expect(means(nested)).toEqual(means(chain(oscillating, last)));
    expect("solution" in chain(oscillating, chain())).toBe(false);
  });
});

describe("noise", () => {
  const zeros = Array.from({ length: 20_000 }, () => 0);
  const drawn = (seed: number, step: number): Vector =>
    gradientNoise({ deviation: 2, seed }).update(zeros, null, { ...contextAt([3]), step })[0];
  const mean = (values: Vector) => values.reduce((sum, value) => sum + value, 0) / values.length;

  test("is normal: its mean, its deviation and its tails", () => {
    const values = drawn(7, 3).map((value) => value / 2);
    // Each to within five standard errors of its estimate.
    const n = values.length;
    expect(Math.abs(mean(values))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(mean(values.map((z) => z ** 2)) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    expect(Math.abs(mean(values.map((z) => z ** 3)))).toBeLessThan(5 * Math.sqrt(15 / n));
    expect(Math.abs(mean(values.map((z) => z ** 4)) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
    // Φ(1) − Φ(−1) and Φ(2) − Φ(−2).
    const within = (size: number) => values.filter((z) => Math.abs(z) < size).length / n;
    expect(Math.abs(within(1) - 0.6826894921)).toBeLessThan(5 * Math.sqrt(0.217 / n));
    expect(Math.abs(within(2) - 0.9544997361)).toBeLessThan(5 * Math.sqrt(0.0434 / n));
  });

  test("is another at another step, with another seed and for another parameter", () => {
    const base = drawn(7, 3);
    const others = [drawn(7, 4), drawn(8, 3), drawn(2 ** 32 + 7, 3), [...base.slice(1), 0]];
    for (const other of others) {
      const correlation = mean(base.map((z, i) => z * (other[i] ?? NaN))) / 4;
      expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(base.length));
    }
  });

  test("is the same for the same seed and step, and deviates by its schedule", () => {
    expect(drawn(7, 3)).toEqual(drawn(7, 3));
    const falling = gradientNoise({ deviation: (step) => 8 / (step + 1), seed: 7 });
    const [noise] = falling.update(zeros, null, { ...contextAt([3]), step: 3 });
    expect(noise).toEqual(drawn(7, 3));
  });
});

test("parameters that are frozen last stay, whatever comes before", () => {
  const optimizer = chain(weightDecay(0.1), momentum(0.9), adam(0.1), freeze([1, 2]));
  for (const { step, params } of descend(valley, [3, 4], chain(adam(0.1), freeze([1])))) {
    expect(params[1]).toBe(4);
    expect(params[0] === 3).toBe(step === 0);
    if (step === 10) break;
  }
  expect(() => optimizer.init([3, 4])).toThrow(
    "freeze(indices[1]): must be below the number of parameters, 2, got 2",
  );
});

test("there must be a rate for each parameter", () => {
  expect(() => parameterRates([1, 2]).init([3])).toThrow(
    "parameterRates(rates): must be one for each of the 1 parameters, got an array of 2",
  );
});

test("names are the calls that make them", () => {
  expect(sgd(0.1).name).toBe("sgd(0.1)");
  expect(sgd(0.1, { momentum: 0.9, nesterov: true }).name).toBe(
    "sgd(0.1, { momentum: 0.9, nesterov: true })",
  );
  expect(adam(0.001, { decay1: 0.8 }).name).toBe("adam(0.001, { decay1: 0.8 })");
  expect(momentum(0.9, { dampening: 0.5 }).name).toBe("momentum(0.9, { dampening: 0.5 })");
  expect(freeze([0, 2]).name).toBe("freeze([0, 2])");
  expect(parameterRates([0.5, 2]).name).toBe("parameterRates([0.5, 2])");
  expect(averaging().name).toBe("averaging()");
  expect(rprop(0.1, { grow: 1.5 }).name).toBe("rprop(0.1, { grow: 1.5 })");
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
  [() => adam(0.1, { amsgrad: 1 } as never), "adam(amsgrad): must be true or false, got 1"],
  [
    () => adam(0.1, { weightDecay: 1 } as never),
    'adam(options): must be among decay1, decay2, epsilon, amsgrad, got "weightDecay"',
  ],
  [() => adamw(0), "adamw(rate): must be a positive finite number, got 0"],
  [() => adamw(1, { decay1: 1 }), "adamw(decay1): must be in [0, 1), got 1"],
  [
    () => adamw(1, { weightDecay: -1 }),
    "adamw(weightDecay): must be a finite number of at least 0, got -1",
  ],
  [() => adagrad(1, { initial: -1 }), "adagrad(initial): must be a finite number of at least 0"],
  [() => adadelta(1, { decay: 1 }), "adadelta(decay): must be in [0, 1), got 1"],
  [() => rmsprop(1, { centred: 0 } as never), "rmsprop(centred): must be true or false, got 0"],
  [() => rmsprop(1, { momentum: 1 }), "rmsprop(momentum): must be in [0, 1), got 1"],
  [() => nadam(1, { momentumDecay: -1 }), "nadam(momentumDecay): must be a finite number of at"],
  [() => radam(1, { epsilon: 0 }), "radam(epsilon): must be a positive finite number, got 0"],
  [() => adamax(1, { decay1: -1 }), "adamax(decay1): must be in [0, 1), got -1"],
  [() => rprop((() => 1) as never), "rprop(rate): must be a positive finite number, got a value"],
  [() => rprop(1, { shrink: 1 }), "rprop(shrink): must be between 0 and 1, got 1"],
  [() => rprop(1, { grow: 1 }), "rprop(grow): must be a number above 1, got 1"],
  [() => rprop(1, { longest: 1e-9 }), "rprop(longest): must be a number of at least 0.000001"],
  [() => lion(1, { decay2: 1 }), "lion(decay2): must be in [0, 1), got 1"],
  [() => asgd(1, { from: 0 }), "asgd(from): must be a whole number, at least 1, got 0"],
  [() => asgd(1, { power: -1 }), "asgd(power): must be a finite number of at least 0, got -1"],
  [() => averaging({ from: 0.5 }), "averaging(from): must be a whole number, at least 1, got 0.5"],
  [() => averaging({ decay: 1 }), "averaging(decay): must be in [0, 1), got 1"],
  [() => clipValue(0), "clipValue(max): must be a positive finite number, got 0"],
  [() => freeze([-1]), "freeze(indices[0]): must be a whole number, at least 0, got -1"],
  [() => freeze(3 as never), "freeze(indices): must be an array of indices, got 3"],
  [
    () => parameterRates([1, -1]),
    "parameterRates(rates[1]): must be a finite number of at least 0, got -1",
  ],
  [() => parameterRates([]), "parameterRates(rates): must be a non-empty array of numbers"],
  [
    () => gradientNoise({ deviation: -1, seed: 1 }),
    "gradientNoise(deviation): must be a positive finite number, got -1",
  ],
  [
    () => gradientNoise({ deviation: 1 } as never),
    "gradientNoise(seed): must be a whole number, at least 0, got undefined",
  ],
  [() => sgd(0.1, { momentum: 1 }), "sgd(momentum): must be in [0, 1), got 1"],
  [() => sgd(0.1, { dampening: 1 }), "sgd(dampening): must be in [0, 1), got 1"],
  [() => sgd(0.1, { weightDecay: -1 }), "sgd(weightDecay): must be a finite number of at least 0"],
])("%s is refused in words", (make, message) => {
  expect(make).toThrow(DescentError);
  expect(make).toThrow(message);
});

test("a schedule of decays that leaves [0, 1) is refused when it does", () => {
  const optimizer = chain(
    momentum((step) => step / 2),
    learningRate(0.1),
  );
  expect(() => path(optimizer, 5)).toThrow("momentum(decay at step 2): must be in [0, 1), got 1");
});

test("a schedule that turns negative is refused when it does", () => {
  const optimizer = gradientDescent((step) => 0.1 - step);
  expect(() => path(optimizer, 3)).toThrow("gradientDescent(rate)");
  expect(() => optimizer.update([1], null, { ...contextAt([3]), step: 1 })).toThrow(
    "gradientDescent(rate): must give a finite number of at least 0 at step 1, got -0.9",
  );
});
