import { DescentError, type Batches, type Iteration, type Vector } from "@descent/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bowl, rosenbrock, valley } from "./bowl.fixture.js";
import { descend } from "./descend.js";
import { NonFiniteError } from "./non-finite-error.js";
import { adam } from "./rules/adam.js";
import { chain } from "./rules/chain.js";
import { gradientDescent } from "./rules/gradient-descent.js";
import { learningRate } from "./rules/learning-rate.js";
import { sgd } from "./rules/sgd.js";

function take<State>(run: Iterable<Iteration<State>>, steps: number): Iteration<State>[] {
  const seen: Iteration<State>[] = [];
  for (const iteration of run) {
    seen.push(iteration);
    if (seen.length > steps) break;
  }
  return seen;
}

/** The batches of a list of numbers, one at a time. */
function oneByOne(numbers: readonly number[]): Batches<number> {
  return {
    from: (step) => numbers.slice(step),
    stepsPerEpoch: numbers.length,
    [Symbol.iterator]: () => numbers[Symbol.iterator](),
  };
}

/** J(θ; target) = (θ − target)². */
function towards([theta = NaN]: Vector, target: number) {
  return { value: (theta - target) ** 2, gradient: [2 * (theta - target)] };
}

describe("without batches", () => {
  test("step 0 is the start, measured", () => {
    const [first] = take(descend(bowl, [3], gradientDescent(0.1)), 0);
    expect(first).toEqual({
      step: 0,
      params: [3],
      value: 9,
      gradient: [6],
      optimizer: "gradientDescent(0.1)",
      state: null,
      evaluations: 1,
    });
  });

  test("one evaluation a step", () => {
    const run = take(descend(bowl, [3], gradientDescent(0.1)), 5);
    expect(run.map(({ evaluations }) => evaluations)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("all parameters are updated at once, from one gradient", () => {
    const coupled = ([a = NaN, b = NaN]: Vector) => ({ value: a * b, gradient: [b, a] });
    const [, second] = take(descend(coupled, [1, 2], gradientDescent(0.5)), 1);
    expect(second?.params).toEqual([0, 1.5]);
  });

  test("the past does not change: nothing is shared with the objective's own arrays", () => {
    const shared = [0];
    const reusing = ([theta = NaN]: Vector) => {
      shared[0] = 2 * theta;
      return { value: theta * theta, gradient: shared };
    };
    const start = [3];
    const seen = take(descend(reusing, start, gradientDescent(0.25)), 2);
    start[0] = 99;
    expect(seen.map(({ gradient }) => gradient)).toEqual([[6], [3], [1.5]]);
    expect(seen[0]?.params).toEqual([3]);
  });

  test("nor with an objective that writes to the parameters", () => {
    const writing = (params: Vector) => {
      const value = bowl(params);
      (params as number[])[0] = 99;
      return value;
    };
    const seen = take(descend(writing, [3], gradientDescent(0.25)), 2);
    expect(seen.map(({ params }) => params)).toEqual([[3], [1.5], [0.75]]);
  });

  test("a typed array is a start like any other", () => {
    const start = new Float64Array([3]) as unknown as Vector;
    expect(take(descend(bowl, start, gradientDescent(0.25)), 1)[1]?.params).toEqual([1.5]);
  });

  test("frozen arguments are accepted", () => {
    const start = Object.freeze([3]);
    const frozen = (params: Vector) => Object.freeze(bowl(params));
    expect(take(descend(frozen, start, gradientDescent(0.25)), 1)[1]?.params).toEqual([1.5]);
  });
});

describe("with batches", () => {
  test("n batches make n updates and n + 1 iterations, the last measured on the last batch", () => {
    const batches = oneByOne([1, 2, 4]);
    const run = [...descend(towards, [0], gradientDescent(0.5), { batches })];
    expect(run.map(({ params }) => params[0])).toEqual([0, 1, 2, 4]);
    expect(run.map(({ value }) => value)).toEqual([1, 1, 4, 0]);
  });

  test("a batch that is used again for other data is evaluated again", () => {
    const reused = { target: 0 };
    const batches: Batches<typeof reused> = {
      stepsPerEpoch: 3,
      *from() {
        for (const target of [1, 5, 5]) yield Object.assign(reused, { target });
      },
      [Symbol.iterator]: () => batches.from(0)[Symbol.iterator](),
    };
    const objective = (params: Vector, { target }: typeof reused) => towards(params, target);
    const run = [...descend(objective, [1], gradientDescent(0.5), { batches })];
    expect(run.map(({ params }) => params[0])).toEqual([1, 1, 5, 5]);
  });

  test("no batch, no iteration", () => {
    expect([...descend(towards, [0], gradientDescent(0.5), { batches: oneByOne([]) })]).toEqual([]);
  });

  test("leaving the loop closes the source of the batches", () => {
    let closed = false;
    const source = {
      stepsPerEpoch: 1,
      from: () => source,
      *[Symbol.iterator]() {
        try {
          for (;;) yield 1;
        } finally {
          closed = true;
        }
      },
    };
    take(descend(towards, [0], gradientDescent(0.1), { batches: source }), 3);
    expect(closed).toBe(true);
  });
});

describe("a line search", () => {
  test("asks for other points; they are counted, and the accepted one is not evaluated again", () => {
    const halving = chain(
      {
        name: "halving()",
        init: () => null,
        update: (direction, state, { params, value, evaluate }) => {
          let delta = direction;
          for (;;) {
            const trial = params.map((entry, i) => entry - (delta[i] ?? NaN));
            if (evaluate(trial).value < value) return [delta, state];
            delta = delta.map((entry) => entry / 2);
          }
        },
      },
      learningRate(1),
    );
    let calls = 0;
    const counted = (params: Vector) => {
      calls++;
      return bowl(params);
    };
    const [start, next] = take(descend(counted, [3], halving), 1);
    expect(next?.params).toEqual([0]);
    // 3 − 6 = −3 is no lower, 3 − 3 = 0 is: three evaluations in all.
    expect([start?.evaluations, next?.evaluations, calls]).toEqual([1, 3, 3]);
  });
});

describe("going on from an earlier iteration", () => {
  test("gives the same bits, also through JSON (property)", () => {
    const optimizers = [gradientDescent(0.001), sgd(0.0005, { momentum: 0.9 }), adam(0.05)];
    fc.assert(
      fc.property(fc.nat(30), fc.constantFrom(...optimizers), (stop, optimizer) => {
        const whole = take(descend(rosenbrock, [-1.2, 1], optimizer), 40);
        const saved = JSON.parse(JSON.stringify(whole[stop])) as Iteration<never>;
        const rest = take(descend(rosenbrock, saved, optimizer), 40 - stop);
        const path = (run: readonly Iteration[]) => run.map(({ step, params }) => [step, params]);
        expect(path(rest)).toEqual(path(whole.slice(stop)));
      }),
      { seed: 20261121 },
    );
  });

  test("is refused with another optimizer, or with a step that is none", () => {
    const [saved] = take(descend(bowl, [3], adam(0.1)), 0);
    const wrong = { ...(saved as Iteration), state: null };
    expect(() => descend(bowl, wrong, gradientDescent(0.1))).toThrow(
      'descend(start.optimizer): must be gradientDescent(0.1), got "adam(0.1)"',
    );
    const nowhere = { params: [3] } as never;
    expect(() => descend(bowl, nowhere, gradientDescent(0.1))).toThrow("descend(start.step)");
    const uncounted = { step: 1, params: [3] } as never;
    expect(() => descend(bowl, uncounted, gradientDescent(0.1))).toThrow(
      "descend(start.evaluations): must be a whole number, at least 0, got undefined",
    );
  });

  test("takes the batches up where they were", () => {
    const batches = oneByOne([1, 2, 4, 8]);
    const whole = [...descend(towards, [0], gradientDescent(0.25), { batches })];
    const middle = whole[2] as Iteration<null>;
    const rest = [...descend(towards, middle, gradientDescent(0.25), { batches })];
    expect(rest.map(({ params }) => params)).toEqual(whole.slice(2).map(({ params }) => params));
  });
});

describe("what is not finite", () => {
  test("ends the loop with the last finite iteration", () => {
    const run = descend(bowl, [3], gradientDescent(1e100));
    const error = thrownBy(() => take(run, 1000));
    expect(error).toBeInstanceOf(NonFiniteError);
    const { last, message, name } = error as NonFiniteError;
    expect([last.step, name]).toEqual([1, "NonFiniteError"]);
    expect(last.params.every(Number.isFinite)).toBe(true);
    expect(message).toBe("value became Infinity at step 2");
  });

  test("is named: the gradient's entry, the parameter's", () => {
    const hole = ([a = NaN, b = NaN]: Vector) => ({
      value: a + b,
      gradient: [1, a < 1 ? NaN : 1],
    });
    const steep = ([a = NaN]: Vector) => ({ value: a, gradient: [1e308] });
    const refusal = (run: Iterable<Iteration>) => () => take(run, 100);
    expect(refusal(descend(hole, [2, 2], gradientDescent(0.5)))).toThrow(
      "gradient[1] became NaN at step 3",
    );
    expect(refusal(descend(steep, [-1e308], gradientDescent(1)))).toThrow(
      "params[0] became -Infinity at step 1",
    );
  });

  test("also in an optimizer's memory, which could not be written as JSON", () => {
    const steep = ([a = NaN]: Vector) => ({ value: 1e160 * a, gradient: [1e160] });
    expect(() => take(descend(steep, [1], adam(0.1)), 5)).toThrow(
      "state[second][0] became Infinity at step 1",
    );
  });

  test("at the start is an error of the start", () => {
    const never = () => ({ value: NaN, gradient: [0] });
    expect(() => take(descend(never, [1], gradientDescent(1)), 1)).toThrow(
      "descend(start): must have a finite value, got NaN",
    );
    const text = (() => ({ value: 1, gradient: ["2"] })) as never;
    expect(() => take(descend(text, [1], gradientDescent(1)), 1)).toThrow(
      "descend(start): must have a finite gradient[0], got NaN",
    );
  });
});

test("an objective that throws: the error is the caller's own", () => {
  const failing = (params: Vector) => {
    if ((params[0] ?? NaN) < 2) throw new RangeError("too low");
    return bowl(params);
  };
  expect(() => take(descend(failing, [3], gradientDescent(0.1)), 100)).toThrow(RangeError);
});

test.each<[string, () => unknown, string]>([
  [
    "no objective",
    () => descend(3 as never, [3], gradientDescent(1)),
    "descend(objective): must be a function, got 3",
  ],
  [
    "no optimizer",
    () => descend(bowl, [3], 0.1 as never),
    "descend(optimizer): must be an optimizer, got 0.1",
  ],
  [
    "an empty start",
    () => descend(bowl, [], gradientDescent(1)),
    "descend(start): must be a non-empty array of numbers, got an array of 0",
  ],
  [
    "a start with a hole",
    () => descend(bowl, [1, NaN], gradientDescent(1)),
    "descend(start[1]): must be a finite number, got NaN",
  ],
  [
    "a number as a start",
    () => descend(bowl, 3 as never, gradientDescent(1)),
    "descend(start): must be a non-empty array of numbers, got 3",
  ],
  [
    "an unknown option",
    () => descend(bowl, [3], gradientDescent(1), { steps: 3 } as never),
    'descend(options): must be among batches, got "steps"',
  ],
])("%s is refused at once", (_what, call, message) => {
  expect(call).toThrow(DescentError);
  expect(call).toThrow(message);
});

test.each<[string, unknown, string]>([
  ["nothing", undefined, "undefined"],
  ["a number", 3, "3"],
  ["a string for the value", { value: "1", gradient: [1, 1] }, '"1"'],
  ["a gradient too short", { value: 1, gradient: [1] }, "an array of 1"],
  ["no gradient", { value: 1 }, "undefined"],
  ["no value", { gradient: [1, 2] }, "a value of type object"],
])("an objective that returns %s is refused", (_what, returned, got) => {
  const objective = (() => returned) as never;
  expect(() => take(descend(objective, [1, 2], gradientDescent(1)), 1)).toThrow(
    `descend(objective): must return { value, gradient }, with 2 numbers in gradient, got ${got}`,
  );
});

test("an optimizer that returns too few numbers is refused by name", () => {
  const lazy = { name: "lazy()", init: () => null, update: () => [[1], null] as const };
  expect(() => take(descend(valley, [1, 2], lazy), 1)).toThrow(
    "lazy()(delta): must have 2 entries, got an array of 1",
  );
});

function thrownBy(code: () => unknown): unknown {
  try {
    code();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
