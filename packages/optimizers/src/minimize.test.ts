import type { Batches, Optimizer, StopRule, Vector } from "@descent/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bowl, rosenbrock, valley } from "./bowl.fixture.js";
import { descend } from "./descend.js";
import { strongWolfe } from "./line-search/strong-wolfe.js";
import { minimize } from "./minimize.js";
import { ObjectiveError } from "./objective-error.js";
import { adam } from "./rules/adam.js";
import { chain } from "./rules/chain.js";
import { gradientDescent } from "./rules/gradient-descent.js";
import { sgd } from "./rules/sgd.js";
import { resumeRun } from "./run/resume-run.js";
import { saveRun } from "./run/save-run.js";
import type { SavedRun } from "./run/saved-run.js";
import { inverseDecay } from "./schedules/inverse-decay.js";
import { anyOf } from "./stop/any-of.js";
import { gradientBelow } from "./stop/gradient-below.js";
import { maxSteps } from "./stop/max-steps.js";
import { patience } from "./stop/patience.js";
import { valueBelow } from "./stop/value-below.js";

/** Every number in turn, again and again, `epochs` times. */
function cycle(numbers: readonly number[], epochs: number): Batches<number> {
  const total = numbers.length * epochs;
  const from = (step: number) =>
    Array.from({ length: total - step }, (_, i) => numbers[(step + i) % numbers.length] as number);
  return { from, stepsPerEpoch: numbers.length, [Symbol.iterator]: () => from(0).values() };
}

/** J(θ; target) = (θ − target)², and its mean over the targets 1 … 4. */
function towards([theta = NaN]: Vector, target: number) {
  return { value: (theta - target) ** 2, gradient: [2 * (theta - target)] };
}
function mean(params: Vector) {
  const each = [1, 2, 3, 4].map((target) => towards(params, target));
  const average = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0) / 4;
  return {
    value: average(each.map(({ value }) => value)),
    gradient: [average(each.map(({ gradient }) => gradient[0] ?? NaN))],
  };
}

describe("convergence", () => {
  test("is reported with every criterion, measured and met or not", () => {
    const until = anyOf(gradientBelow(1e-6), maxSteps(500));
    const { params, converged, report, best, step } = minimize(bowl, [3], gradientDescent(0.1), {
      until,
    });
    expect(step).toBe(70);
    expect(converged).toBe(true);
    expect(Math.abs(params[0] ?? NaN)).toBeLessThan(1e-6);
    expect(best?.step).toBe(70);
    expect(report.criteria.map(({ name, kind, met }) => [name, kind, met])).toEqual([
      ["gradientBelow(0.000001)", "converged", true],
      ["maxSteps(500)", "limit", false],
      ["stationary()", "converged", false],
      ["stalled()", "failed", false],
      ["diverged()", "failed", false],
    ]);
    expect(report).toMatchObject({
      converged: true,
      met: ["gradientBelow(0.000001)"],
      steps: 70,
      evaluations: 71,
      optimizer: "gradientDescent(0.1)",
      measuredOn: "objective",
    });
  });

  test("in one step: α = 1/L", () => {
    const { report } = minimize(bowl, [3], gradientDescent(0.5));
    expect(report.sentence).toBe(
      "Converged after 1 step: gradientBelow(1e-8) measured 0; the gradient is zero.",
    );
  });

  test("at the start: a zero gradient is converged, never stalled", () => {
    const { step, converged, report } = minimize(bowl, [0], gradientDescent(0.1), {
      until: maxSteps(50),
    });
    expect([step, converged, report.met]).toEqual([0, true, ["stationary()"]]);
  });
});

test("a limit is no convergence, and the report says what is left", () => {
  const { converged, step, report } = minimize(bowl, [3], gradientDescent(0.1), {
    until: anyOf(maxSteps(10), gradientBelow(1e-8), valueBelow(0)),
  });
  expect([converged, step]).toEqual([false, 10]);
  expect(report.sentence).toBe(
    "Stopped after 10 steps without converging: maxSteps(10) measured 10; " +
      "gradientBelow(1e-8) is at 0.644, not 1e-8; valueBelow(0) is at 0.104, not 0.",
  );
});

describe("failure", () => {
  test("divergence is stopped early, and the best iterate is kept", () => {
    const { converged, step, report, best, params } = minimize(bowl, [3], gradientDescent(2), {
      until: maxSteps(1000),
    });
    expect([converged, step, best?.params]).toEqual([false, 16, [3]]);
    expect(params).toEqual([3 * (-3) ** 16]);
    expect(report.met).toEqual(["diverged()"]);
    expect(report.sentence).toContain("the learning rate is too large");
  });

  test("overflow before that is reported at the last finite step", () => {
    const { converged, step, params, value, report } = minimize(bowl, [3], gradientDescent(1e60));
    expect([converged, step]).toEqual([false, 2]);
    expect([...params, value].every(Number.isFinite)).toBe(true);
    expect(report.met).toEqual(["finite"]);
    expect(report.sentence).toBe(
      "Stopped after 2 steps without converging: value became Infinity at step 3; " +
        "gradientBelow(1e-8) is at 2.4e+121, not 1e-8.",
    );
  });

  test("no rate above the limit is ever called converged, none below it diverged (property)", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3, noNaN: true }), (rate) => {
        const { report, params } = minimize(bowl, [3], gradientDescent(rate));
        if (rate > 1) expect(report.converged).toBe(false);
        if (rate < 0.995) expect(report.converged).toBe(true);
        if (rate > 1.005) expect(report.met).toEqual(["diverged()"]);
        expect(params.every(Number.isFinite)).toBe(true);
      }),
      { seed: 20261121 },
    );
  });

  test("at the limit itself a run that goes to and fro is stopped, though it was given no limit", () => {
    const { converged, report } = minimize(bowl, [3], gradientDescent(1), {
      until: gradientBelow(1e-8),
    });
    expect([converged, report.met, report.steps]).toEqual([false, ["stalled()"], 11]);
  });

  test("a rate too small for floating point has stalled", () => {
    const { converged, step, report } = minimize(bowl, [3], gradientDescent(3e-17));
    expect([converged, step, report.met]).toEqual([false, 10, ["stalled()"]]);
  });

  test("overshooting, starting anew and a rate that comes down are no divergence (property)", () => {
    const logCosh = ([x = NaN]: Vector) => ({
      value: Math.log(Math.cosh(x)),
      gradient: [Math.tanh(x)],
    });
    const coordinate = fc.double({ min: 0.1, max: 1.5, noNaN: true });
    const optimizers = [
      adam(0.024, { decay1: 0.5 }),
      adam(0.1),
      adam(0.5),
      sgd(0.0005, { momentum: 0.99 }),
      gradientDescent(inverseDecay({ from: 0.013, decay: 0.02 })),
    ];
    const costs = [bowl, valley, logCosh];
    fc.assert(
      fc.property(
        fc.tuple(coordinate, coordinate),
        fc.double({ min: -6, max: 0, noNaN: true }),
        fc.constantFrom(...optimizers),
        fc.constantFrom(...costs),
        (direction, size, optimizer, cost) => {
          const start = direction
            .slice(0, cost === valley ? 2 : 1)
            .map((entry) => entry * 10 ** size);
          const { report } = minimize(cost, start, optimizer, { until: maxSteps(1000) });
          expect(report.met).not.toContain("diverged()");
        },
      ),
      { seed: 20261121, numRuns: 300 },
    );
  });

  test("nor is Rosenbrock's valley for Adam", () => {
    for (const start of [
      [1, 1.2],
      [0.99, 0.98],
      [0.482, 0.403],
    ]) {
      for (const rate of [0.1, 0.5]) {
        const { report } = minimize(rosenbrock, start, adam(rate), { until: maxSteps(2000) });
        expect(report.met).toEqual(["maxSteps(2000)"]);
      }
    }
  });

  test("a wrong sign in the gradient is found out as divergence", () => {
    const wrong = ([theta = NaN]: Vector) => ({ value: theta ** 2, gradient: [-2 * theta] });
    const { report } = minimize(wrong, [3], gradientDescent(0.1));
    expect(report.met).toEqual(["diverged()"]);
    expect(report.sentence).toContain("or the gradient is wrong");
  });

  test("a cost without a floor is stopped when it overflows", () => {
    const slide = ([theta = NaN]: Vector) => ({
      value: -(theta ** 3),
      gradient: [-3 * theta ** 2],
    });
    const { converged, report, value } = minimize(slide, [1], gradientDescent(1));
    expect([converged, report.met]).toEqual([false, ["finite"]]);
    expect(value).toBeLessThan(-1);
  });

  test("an objective that throws loses nothing", () => {
    const failing = (params: Vector) => {
      if ((params[0] ?? NaN) < 1) throw new Error("out of range");
      return bowl(params);
    };
    const minimizing = () => minimize(failing, [3], gradientDescent(0.1));
    expect(minimizing).toThrow("threw after step 4, which is kept in error.last; see error.cause");
    try {
      minimizing();
    } catch (error) {
      expect(error).toBeInstanceOf(ObjectiveError);
      const { last, cause, name } = error as ObjectiveError;
      expect([last.step, name]).toEqual([4, "ObjectiveError"]);
      expect(last.params[0]).toBeCloseTo(3 * 0.8 ** 4, 12);
      expect(cause).toEqual(new Error("out of range"));
    }
  });
});

describe("on batches", () => {
  const rate = inverseDecay({ from: 0.5, decay: 1 });

  test("with a validation objective, best and criteria are measured on it, once an epoch", () => {
    const { report, best, value, validation, step } = minimize(
      towards,
      [0],
      gradientDescent(rate),
      {
        batches: cycle([1, 2, 3, 4], 200),
        validation: mean,
        until: gradientBelow(0.01),
      },
    );
    expect(report.measuredOn).toBe("validation");
    expect(report.converged).toBe(true);
    expect(step % 4).toBe(0);
    expect(validation?.value).toBeCloseTo(1.25, 4);
    expect(value).not.toBeCloseTo(1.25, 1);
    expect(best?.step).toBe(step);
  });

  test("without one there is no best, and the report says so", () => {
    const result = minimize(towards, [0], gradientDescent(rate), {
      batches: cycle([1, 2, 3, 4], 3),
    });
    expect(result).not.toHaveProperty("best");
    expect(result.step).toBe(12);
    expect(result.report.measuredOn).toBe("epoch mean");
    expect(result.report.sentence).toMatch(
      /^Stopped after 12 steps without converging: the batches have come to their end; .* Measured on batches, as their mean over an epoch\.$/,
    );
  });

  test("a limit in the middle of an epoch is still judged by a measurement", () => {
    const { step, validation, report } = minimize(towards, [0], gradientDescent(0.1), {
      batches: cycle([1, 2, 3, 4], 3),
      validation: mean,
      until: anyOf(maxSteps(6), gradientBelow(1e-9)),
    });
    expect([step, report.met]).toEqual([6, ["maxSteps(6)"]]);
    expect(validation).not.toBeNull();
    expect(report.sentence).toMatch(/gradientBelow\(1e-9\) is at \d\.\d+, not 1e-9/);
  });

  test("one example without an error is neither convergence nor a standstill", () => {
    const { step, report } = minimize(towards, [1], gradientDescent(0.1), {
      batches: cycle([1, 5, 5, 5], 4),
    });
    expect([step, report.converged, report.met]).toEqual([16, false, ["batches"]]);
  });

  test("examples in order of their cost are no divergence", () => {
    const { report } = minimize(towards, [0], gradientDescent(0.001), {
      batches: cycle(
        Array.from({ length: 30 }, (_, i) => i + 1),
        2,
      ),
    });
    expect(report.met).toEqual(["batches"]);
  });

  test("divergence is seen through the alternation of the batches", () => {
    const line = ([slope = NaN]: Vector, x: number) => {
      const error = slope * x - x;
      return { value: error ** 2, gradient: [2 * error * x] };
    };
    const { report } = minimize(line, [0], gradientDescent(0.15), {
      batches: cycle([1, 3], 1500),
      until: maxSteps(3000),
    });
    expect(report.met).toEqual(["diverged()"]);
  });

  test("a rule that only stops between measurements still is the reason", () => {
    const between: StopRule<null> = {
      name: "between()",
      init: null,
      check: ({ step, validation }, state) => {
        const met = step >= 3 && validation === null;
        const criterion = {
          name: "between()",
          kind: "limit",
          measured: step,
          threshold: 3,
          met,
        } as const;
        return [{ stop: met, converged: false, criteria: [criterion] }, state];
      },
    };
    const { report } = minimize(towards, [0], gradientDescent(rate), {
      batches: cycle([1, 2], 5),
      validation: mean,
      until: between,
    });
    expect([report.steps, report.met]).toEqual([3, ["between()"]]);
  });

  test("a whole epoch without an error is convergence", () => {
    const { report } = minimize(towards, [1], gradientDescent(0.1), {
      batches: cycle([1, 1, 1], 20),
      until: maxSteps(60),
    });
    expect([report.converged, report.met]).toEqual([true, ["stationary()"]]);
  });

  test("epochs of standing still are a stall", () => {
    const { report } = minimize(towards, [3], gradientDescent(1e-17), {
      batches: cycle([1, 2], 20),
      until: maxSteps(40),
    });
    expect([report.converged, report.met]).toEqual([false, ["stalled()"]]);
  });

  test("early stopping by patience keeps the best", () => {
    const { best, report } = minimize(towards, [0], gradientDescent(0.45), {
      batches: cycle([1, 2, 3, 4], 50),
      validation: mean,
      until: patience(3),
    });
    expect(report.converged).toBe(false);
    expect(best?.validation?.value).toBeLessThan(3.5);
  });

  test("a validation objective that is not finite is an error at the start, a report later", () => {
    const options = { batches: cycle([1, 2], 5), until: maxSteps(10) };
    const broken = () => ({ value: NaN, gradient: [0] });
    expect(() =>
      minimize(towards, [0], gradientDescent(rate), { ...options, validation: broken }),
    ).toThrow("descend(start): must have a finite validation[value], got NaN");
    const later = (params: Vector) =>
      (params[0] ?? NaN) > 0.5 ? { value: 1, gradient: [Infinity] } : mean(params);
    const { step, report } = minimize(towards, [0], gradientDescent(rate), {
      ...options,
      validation: later,
    });
    expect([step, report.met]).toEqual([1, ["finite"]]);
  });

  test("no batches at all are refused", () => {
    expect(() => minimize(towards, [0], gradientDescent(rate), { batches: cycle([1], 0) })).toThrow(
      "minimize(batches): must have one more batch",
    );
  });
});

describe("progress", () => {
  test("is told of each iteration, with the verdict and the run as it can be saved", () => {
    const steps: number[] = [];
    const { step } = minimize(bowl, [3], gradientDescent(0.1), {
      onIteration: (now, { criteria, stop }, saved) => {
        steps.push(now.step);
        expect([criteria[0]?.measured, saved.step]).toEqual([2 * (now.params[0] ?? NaN), now.step]);
        expect(stop).toBe(now.step === 91);
      },
    });
    expect(steps).toEqual(Array.from({ length: step + 1 }, (_, k) => k));
  });

  test("aborting ends the run there; every reason is reported", () => {
    const controller = new AbortController();
    const { signal } = controller;
    const { report, saved } = minimize(bowl, [3], gradientDescent(0.1), {
      signal,
      until: anyOf(maxSteps(5), valueBelow(0)),
      onIteration: ({ step }) => {
        if (step === 5) controller.abort();
      },
    });
    expect(report.met).toEqual(["maxSteps(5)", "signal"]);
    expect(report.sentence).toMatch(
      /maxSteps\(5\) measured 5; it was aborted; valueBelow\(0\) is at/,
    );
    expect(saved.step).toBe(5);
  });

  test("a callback that throws loses nothing", () => {
    expect(() =>
      minimize(bowl, [3], gradientDescent(0.1), {
        onIteration: ({ step }) => {
          if (step === 3) throw new Error("no paper");
        },
      }),
    ).toThrow("threw after step 3, which is kept in error.last");
  });
});

describe("an optimizer that cannot go on", () => {
  const falling = ([theta = NaN]: Vector) => ({ value: -theta, gradient: [-1] });

  test("a line search that fails is a reason in the report, with what was reached", () => {
    const { report, converged, params } = minimize(falling, [3], chain(strongWolfe()));
    expect([converged, report.met, params]).toEqual([false, ["strongWolfe()"], [3]]);
    expect(report.sentence).toMatch(
      /^Stopped after 0 steps without converging: strongWolfe\(\) failed, the cost still falls/,
    );
  });

  test("descend lets it through, with the last iteration in it", () => {
    const run = descend(falling, [3], chain(strongWolfe()));
    const first = run.next().value;
    expect(() => run.next()).toThrow(expect.objectContaining({ last: first }) as Error);
  });
});

test("divergence is explained: the factor of each step, and what the rate is of its limit", () => {
  // J = θ² has the limit 1: at 1.5 the error doubles and turns, so the cost grows fourfold.
  const { report } = minimize(bowl, [3], gradientDescent(1.5));
  expect(report.sentence).toContain(
    "the cost has just grown 4 times, as in gradient descent at 1.5 times the largest stable rate",
  );
});

test("an optimizer's own answer is in the result", () => {
  const mean: Optimizer<Vector> = {
    name: "mean()",
    init: (params) => params,
    update: (direction, _state, { params }) => [direction.map((entry) => entry / 4), params],
    solution: (params, before) => params.map((entry, i) => (entry + (before[i] ?? NaN)) / 2),
  };
  const { params, solution } = minimize(bowl, [8], mean, { until: maxSteps(2) });
  expect([params, solution]).toEqual([[2], [3]]);
  expect(minimize(bowl, [8], gradientDescent(0.1))).not.toHaveProperty("solution");
});

test("a run whose batches have come to their end goes on with more, with the same bits", () => {
  const optimizer = adam(0.1);
  for (const validation of [undefined, mean]) {
    const run = (start: Vector | SavedRun, epochs: number) =>
      minimize(towards, start, optimizer, {
        batches: cycle([1, 2, 3, 4], epochs),
        until: maxSteps(1000),
        ...(validation && { validation }),
      });
    const whole = run([0], 9);
    const { saved, report } = run([0], 4);
    expect(report.met).toEqual(["batches"]);
    const rest = run(resumeRun(saveRun(saved)), 9);
    const { elapsed } = whole.saved;
    expect({ ...rest, saved: { ...rest.saved, elapsed } }).toEqual(whole);
  }
});

test("going on from a result", () => {
  const optimizer = sgd(0.0005, { momentum: 0.9 });
  const whole = minimize(rosenbrock, [-1.2, 1], optimizer, { until: maxSteps(100) });
  const half = minimize(rosenbrock, [-1.2, 1], optimizer, { until: maxSteps(50) });
  const rest = minimize(rosenbrock, half, optimizer, { until: maxSteps(100) });
  expect(rest.params).toEqual(whole.params);
});

test.each<[string, () => unknown, string]>([
  [
    "an unknown option",
    () => minimize(bowl, [3], gradientDescent(0.1), { maxSteps: 3 } as never),
    'minimize(options): must be among until, batches, validation, signal, onIteration, got "maxSteps"',
  ],
  [
    "a stop rule that is none",
    () => minimize(bowl, [3], gradientDescent(0.1), { until: 100 as never }),
    "minimize(until): must be a stop rule, got 100",
  ],
  [
    "no stop rule",
    () => minimize(bowl, [3], gradientDescent(0.1), { until: null as never }),
    "minimize(until): must be a stop rule, got null",
  ],
  [
    "a signal that is none",
    () => minimize(bowl, [3], gradientDescent(0.1), { signal: {} as never }),
    "minimize(signal): must be an AbortSignal, got a value of type object",
  ],
  [
    "a callback that is none",
    () => minimize(bowl, [3], gradientDescent(0.1), { onIteration: "log" } as never),
    'minimize(onIteration): must be a function, got "log"',
  ],
  [
    "validation without batches",
    () => minimize(bowl, [3], gradientDescent(0.1), { validation: bowl } as never),
    "minimize(validation): needs batches, got a value of type function. Without batches",
  ],
])("%s is refused", (_what, call, message) => {
  expect(call).toThrow(message);
});
