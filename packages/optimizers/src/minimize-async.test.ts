import type { Batches, Iteration, Vector } from "@descent/core";
import { describe, expect, test } from "vitest";
import { bowl, rosenbrock } from "./bowl.fixture.js";
import { descend } from "./descend.js";
import { descendAsync } from "./descend-async.js";
import { strongWolfe } from "./line-search/strong-wolfe.js";
import { minimizeAsync } from "./minimize-async.js";
import { minimize } from "./minimize.js";
import { adam } from "./rules/adam.js";
import { chain } from "./rules/chain.js";
import { gradientDescent } from "./rules/gradient-descent.js";
import type { Result } from "./run/result.js";
import { maxSteps } from "./stop/max-steps.js";

// Of Node and of every browser, but not of the language's own library of types.
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

const later = async (params: Vector) => {
  await Promise.resolve();
  return rosenbrock(params);
};

async function take<State>(run: AsyncIterable<Iteration<State>>, steps: number) {
  const seen: Iteration<State>[] = [];
  for await (const now of run) {
    seen.push(now);
    if (seen.length > steps) break;
  }
  return seen;
}

function timeless<State>(result: Result<State>) {
  return { ...result, saved: { ...result.saved, elapsed: 0 } };
}

const batches: Batches<number> = {
  stepsPerEpoch: 3,
  from: (step) => [1, 2, 3, 1, 2, 3, 1].slice(step),
  [Symbol.iterator]: () => batches.from(0)[Symbol.iterator](),
};
const towards = ([theta = NaN]: Vector, target: number) => ({
  value: (theta - target) ** 2,
  gradient: [2 * (theta - target)],
});
const whole = ([theta = NaN]: Vector) => ({ value: (theta - 2) ** 2, gradient: [2 * (theta - 2)] });

describe("the same bits as without waiting", () => {
  test.each([
    ["adam", () => adam(0.05)],
    ["a line search, whose update is asked again", () => chain(strongWolfe()) as never],
  ])("%s", async (_what, make) => {
    const waited = await take(descendAsync(later, [-1.2, 1], make()), 30);
    const run = descend(rosenbrock, [-1.2, 1], make());
    expect(waited).toEqual(Array.from({ length: 31 }, () => run.next().value));
  });

  test("the whole result, without and with batches", async () => {
    const until = maxSteps(40);
    const optimizer = adam(0.05);
    expect(timeless(await minimizeAsync(later, [-1.2, 1], optimizer, { until }))).toEqual(
      timeless(minimize(rosenbrock, [-1.2, 1], optimizer, { until })),
    );
    const slow = async (params: Vector, target: number) => {
      await Promise.resolve();
      return towards(params, target);
    };
    for (const validation of [undefined, whole]) {
      const options = { batches, until, ...(validation && { validation }) };
      const found = await minimizeAsync(slow, [0], gradientDescent(0.1), options);
      expect(timeless(found)).toEqual(
        timeless(minimize(towards, [0], gradientDescent(0.1), options)),
      );
      expect(found.step).toBe(7);
    }
  });

  test("an objective that answers at once is one, too", async () => {
    const { report } = await minimizeAsync(bowl, [3], gradientDescent(0.1));
    expect(report.steps).toBe(91);
  });

  test("what is not finite, and what throws", async () => {
    const { report } = await minimizeAsync(bowl, [3], gradientDescent(1e60));
    expect(report.met).toEqual(["finite"]);
    const failing = ([theta = 0]: Vector) =>
      theta < 2 ? Promise.reject(new Error("no answer")) : bowl([theta]);
    await expect(minimizeAsync(failing, [3], gradientDescent(0.1))).rejects.toMatchObject({
      name: "ObjectiveError",
      last: { step: 1 },
      saved: { step: 1 },
    });
  });
});

describe("aborting", () => {
  test("ends at once while the objective is waited for, and keeps the last iteration", async () => {
    const controller = new AbortController();
    let calls = 0;
    const hanging = ([theta = NaN]: Vector) => {
      if (++calls < 4) return bowl([theta]);
      setTimeout(() => {
        controller.abort();
      }, 1);
      return new Promise<never>(() => undefined);
    };
    const { signal } = controller;
    const { report, step, converged, saved } = await minimizeAsync(
      hanging,
      [3],
      gradientDescent(0.25),
      { signal },
    );
    expect([step, converged, report.met]).toEqual([2, false, ["signal"]]);
    expect(report.sentence).toMatch(/^Stopped after 2 steps without converging: it was aborted; /);
    const rest = minimize(bowl, saved, gradientDescent(0.25));
    expect(rest.params).toEqual(minimize(bowl, [3], gradientDescent(0.25)).params);
  });

  test.each<[string, (controller: AbortController) => Promise<never>]>([
    [
      "rejects at the abort, before the run has heard of it",
      (controller) =>
        new Promise((_resolve, reject) => {
          controller.signal.addEventListener("abort", reject);
          setTimeout(() => {
            controller.abort();
          }, 0);
        }),
    ],
    [
      "rejects while it is called",
      (controller) => {
        controller.abort();
        return Promise.reject(new Error("aborted"));
      },
    ],
    [
      "throws while it is called",
      (controller) => {
        controller.abort();
        throw new Error("aborted");
      },
    ],
  ])("an objective that %s is no error any more", async (_how, giveUp) => {
    const controller = new AbortController();
    const fetching = ([theta = NaN]: Vector) => (theta > 2 ? bowl([theta]) : giveUp(controller));
    const { signal } = controller;
    const { report } = await minimizeAsync(fetching, [3], gradientDescent(0.1), { signal });
    expect([report.met, report.steps]).toEqual([["signal"], 1]);
  });

  test("what is thrown without an abort is an error", async () => {
    const { signal } = new AbortController();
    const failing = ([theta = NaN]: Vector) =>
      theta > 2 ? bowl([theta]) : Promise.reject(new Error("no connection"));
    const run = minimizeAsync(failing, [3], gradientDescent(0.1), { signal });
    await expect(run).rejects.toMatchObject({ cause: { message: "no connection" } });
  });

  test("in any turn of the queue, also between the answer and the validation", async () => {
    for (let turns = 0; turns < 20; turns++) {
      const controller = new AbortController();
      let calls = 0;
      const aborting = async () => {
        for (let i = 0; i < turns; i++) await Promise.resolve();
        controller.abort();
      };
      const objective = (params: Vector, batch: number) => {
        if (++calls === 4) void aborting();
        return towards(params, batch);
      };
      const { report } = await minimizeAsync(objective, [0], gradientDescent(0.1), {
        batches,
        signal: controller.signal,
        validation: (params) => (calls < 4 ? whole(params) : new Promise<never>(() => undefined)),
      });
      expect(report.met).toEqual(["signal"]);
    }
  });

  test("while the validation is waited for", async () => {
    const controller = new AbortController();
    let validations = 0;
    const { report, validation } = await minimizeAsync(towards, [0], gradientDescent(0.1), {
      batches,
      signal: controller.signal,
      validation: (params) => {
        if (++validations < 2) return whole(params);
        controller.abort();
        return new Promise<never>(() => undefined);
      },
    });
    expect([report.steps, report.met, validation]).toEqual([3, ["signal"], null]);
  });

  test("before the start is measured is an error, since there is no result", async () => {
    const signal = AbortSignal.abort();
    await expect(minimizeAsync(bowl, [3], gradientDescent(0.1), { signal })).rejects.toThrow(
      "minimizeAsync(signal): must not be aborted before the start is measured",
    );
    expect(await take(descendAsync(bowl, [3], gradientDescent(0.1), { signal }), 3)).toEqual([]);
  });

  test("leaves no listener behind", async () => {
    let listeners = 0;
    const signal = {
      aborted: false,
      addEventListener: () => {
        listeners++;
      },
      removeEventListener: () => {
        listeners--;
      },
    };
    await minimizeAsync(later, [-1.2, 1], adam(0.1), { signal, until: maxSteps(20) });
    expect(listeners).toBe(0);
  });
});

test("other work has its turn, though the objective answers at once", async () => {
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns++;
    if (!over) setTimeout(turn, 0);
  };
  setTimeout(turn, 0);
  const busy = (params: Vector) => {
    let waste = 0;
    for (let i = 0; i < 1e6; i++) waste += Math.sqrt(i);
    return { ...bowl(params), waste };
  };
  await minimizeAsync(busy, [3], gradientDescent(0.1), { until: maxSteps(60) });
  over = true;
  expect(turns).toBeGreaterThan(0);
});

test("leaving the loop closes the source of the batches", async () => {
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
  await take(descendAsync(towards, [0], gradientDescent(0.1), { batches: source }), 3);
  expect(closed).toBe(true);
});

test("arguments are checked at once", () => {
  expect(() => descendAsync(bowl, [], gradientDescent(0.1))).toThrow("descend(start)");
  expect(() => descendAsync(bowl, [1], gradientDescent(0.1), { signal: 1 as never })).toThrow(
    "descendAsync(signal): must be an AbortSignal, got 1",
  );
  expect(() => descendAsync(bowl, [1], gradientDescent(0.1), { until: 1 } as never)).toThrow(
    'descendAsync(options): must be among batches, signal, got "until"',
  );
});
