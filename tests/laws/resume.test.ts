import type { Evaluation, Optimizer, StopRule, Vector } from "@descent/core";
import {
  adam,
  anyOf,
  chain,
  gradientDescent,
  learningRate,
  maxSteps,
  minimize,
  patience,
  resumeRun,
  saveRun,
  sgd,
  stepBelow,
  type SavedRun,
} from "@descent/optimizers";
import { describe, expect, test } from "vitest";
import { optimizers } from "./optimizers.js";
import { samplers, type Sampler } from "./samplers.js";
import { schedules } from "./schedules.js";
import { stopRules } from "./stop-rules.js";

/** Rows (x, y) near the line y = 0.8 x − 0.3, and the mean of ½(θ₀ x + θ₁ − y)² over some of them. */
const rows = [-1, -0.6, -0.1, 0.3, 0.4, 0.8, 1].map((x, i) => ({
  x,
  y: 0.8 * x - 0.3 + 0.1 * Math.sin(5 * i),
}));

function cost([slope = NaN, intercept = NaN]: Vector, batch: Iterable<number>): Evaluation {
  let [value, first, second, count] = [0, 0, 0, 0];
  for (const i of batch) {
    const { x, y } = rows[i] as (typeof rows)[number];
    const error = slope * x + intercept - y;
    value += (error * error) / 2;
    first += error * x;
    second += error;
    count++;
  }
  return { value: value / count, gradient: [first / count, second / count] };
}

const everything = rows.map((_, i) => i);
const whole = (params: Vector): Evaluation => cost(params, everything);
const start = [-0, 1.5];

/** A run: what makes its parts, so that a resumed one shares none of them. */
interface Course {
  readonly optimizer: () => Optimizer;
  readonly until: () => StopRule;
  readonly sampler: Sampler;
}

/** The run as a text; the time differs from one run to the next, and is no part of the law. */
function textOf(saved: SavedRun): string {
  return saveRun({ ...saved, elapsed: 0 });
}

const nothing = (): void => undefined;

/** Goes on from a start or a saved run until it has made so many iterations. */
function go(
  { optimizer, until, sampler }: Course,
  from: Vector | SavedRun,
  iterations: number,
  seen?: (saved: SavedRun) => void,
): SavedRun {
  const signal = { aborted: false, addEventListener: nothing, removeEventListener: nothing };
  const options = {
    until: until(),
    signal,
    onIteration: (_now: unknown, _verdict: unknown, saved: SavedRun) => {
      seen?.(saved);
      signal.aborted = --iterations === 0;
    },
  };
  const batches = sampler.make(rows.length);
  if (batches === undefined) return minimize(whole, from, optimizer(), options).saved;
  const judged = sampler.validated ? { validation: whole } : {};
  return minimize(cost, from, optimizer(), { ...options, batches, ...judged }).saved;
}

/**
 * Resumed from step k, in the text that was saved there, a run arrives at step k + 1 with the same
 * text as the run that was never stopped. From every k, by induction, it goes on the same to the end.
 */
function resumes(call: string, course: Course): void {
  const never: string[] = [];
  go(course, start, steps + 1, (saved) => never.push(textOf(saved)));
  for (let k = 0; k + 1 < never.length; k++) {
    const [here, there] = never.slice(k, k + 2);
    const next = textOf(go(course, resumeRun(here ?? ""), 2));
    if (next !== there) throw new Error(`${call}, resumed from step ${k}: ${next} is not ${there}`);
  }
}

const steps = 50;
const until = (): StopRule => anyOf(maxSteps(steps), patience(1000), stepBelow(0));
const some = [() => gradientDescent(0.5), () => adam(0.1), () => sgd(0.1, { momentum: 0.9 })];

describe.each(samplers)("saved as text and resumed bit for bit: $call", (sampler) => {
  test("every optimizer, from every step", () => {
    for (const { call, make } of optimizers) resumes(call, { optimizer: make, until, sampler });
  });

  test("every stop rule, from every step", () => {
    for (const { call, make } of stopRules) {
      for (const optimizer of some) resumes(call, { optimizer, until: make, sampler });
    }
  });

  test("every schedule, from every step", () => {
    for (const { call, make } of schedules) {
      for (const direction of some) {
        const optimizer = (): Optimizer => chain(direction(), learningRate(make()));
        resumes(call, { optimizer, until, sampler });
      }
    }
  });

  test("every optimizer with every schedule, from every step", () => {
    for (const { call, make } of optimizers) {
      for (const schedule of schedules) {
        const optimizer = (): Optimizer => chain(make(), learningRate(schedule.make()));
        resumes(`${call} with ${schedule.call}`, { optimizer, until, sampler });
      }
    }
  }, 300_000);
});

describe("what hides its memory is found out", () => {
  const [sampler] = samplers as [Sampler];
  const optimizer = (): Optimizer => gradientDescent(0.5);

  test("an optimizer", () => {
    const hidden = (): Optimizer => {
      let velocity = [0, 0];
      return {
        name: "hidden()",
        init: () => null,
        update: (direction, state) => {
          velocity = direction.map((entry, i) => 0.9 * (velocity[i] ?? 0) + 0.1 * entry);
          return [velocity, state];
        },
      };
    };
    expect(() => {
      resumes("hidden()", { optimizer: hidden, until, sampler });
    }).toThrow("hidden(), resumed from step 1: ");
  });

  test("a stop rule", () => {
    const hidden = (): StopRule => {
      let lowest = Infinity;
      return {
        name: "hidden()",
        init: null,
        check: ({ value }) => {
          lowest = Math.min(lowest, value);
          return [{ stop: false, converged: false, criteria: [] }, [lowest, value]];
        },
      };
    };
    const rising = (): Optimizer => gradientDescent(3);
    expect(() => {
      resumes("hidden()", { optimizer: rising, until: hidden, sampler });
    }).toThrow("hidden(), resumed from step 1: ");
  });

  test("a sampler", () => {
    const all = (): Iterable<number>[] => Array.from({ length: 60 }, (_, i) => [i % rows.length]);
    const ignoring: Sampler = {
      call: "ignoring",
      make: (count) => ({
        stepsPerEpoch: count,
        from: all,
        [Symbol.iterator]: () => all()[Symbol.iterator](),
      }),
      validated: false,
    };
    expect(() => {
      resumes("ignoring", { optimizer, until, sampler: ignoring });
    }).toThrow("ignoring, resumed from step 1: ");
  });
});
