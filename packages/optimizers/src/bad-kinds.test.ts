import { DescentError } from "@descent/core";
import { describe, expect, test } from "vitest";
import { backtracking } from "./line-search/backtracking.js";
import { strongWolfe } from "./line-search/strong-wolfe.js";
import { rateReport } from "./rate/rate-report.js";
import { chain } from "./rules/chain.js";
import { gradientDescent } from "./rules/gradient-descent.js";
import { reduceOnPlateau } from "./rules/reduce-on-plateau.js";
import { sgd } from "./rules/sgd.js";
import { cosineDecay } from "./schedules/cosine-decay.js";
import { cosineRestarts } from "./schedules/cosine-restarts.js";
import { cyclic } from "./schedules/cyclic.js";
import { exponentialDecay } from "./schedules/exponential-decay.js";
import { multiStepDecay } from "./schedules/multi-step-decay.js";
import { oneCycle } from "./schedules/one-cycle.js";
import { polynomialDecay } from "./schedules/polynomial-decay.js";
import { stepDecay } from "./schedules/step-decay.js";
import { allOf } from "./stop/all-of.js";
import { anyOf } from "./stop/any-of.js";
import { maxSteps } from "./stop/max-steps.js";
import { ObjectiveError } from "./objective-error.js";
import { bowl } from "./bowl.fixture.js";
import { minimize } from "./minimize.js";

// What a form, a query or a configuration file gives in the place of a number: each of them lies
// between 0 and 1 as JavaScript compares.
const lookalikes: readonly unknown[] = ["0.5", [0.5], new Number(0.5)];

const calls: Readonly<Record<string, (value: never) => unknown>> = {
  "cosineDecay(to)": (to) => cosineDecay({ from: 1, to, steps: 10 }),
  "cosineRestarts(to)": (to) => cosineRestarts({ from: 1, to, steps: 10 }),
  "polynomialDecay(to)": (to) => polynomialDecay({ from: 1, to, steps: 10 }),
  "exponentialDecay(factor)": (factor) => exponentialDecay({ from: 1, factor }),
  "stepDecay(factor)": (factor) => stepDecay({ from: 1, factor, every: 10 }),
  "multiStepDecay(factor)": (factor) => multiStepDecay({ from: 1, factor, milestones: [3] }),
  "cyclic(stepFactor)": (stepFactor) => cyclic({ from: 0.1, peak: 1, up: 3, stepFactor }),
  "oneCycle(rise)": (rise) => oneCycle({ peak: 1, steps: 100, rise }),
  "reduceOnPlateau(factor)": (factor) => reduceOnPlateau({ factor }),
  "reduceOnPlateau(lowest)": (lowest) => reduceOnPlateau({ lowest }),
  "backtracking(decrease)": (decrease) => backtracking({ decrease }),
  "backtracking(shrink)": (shrink) => backtracking({ shrink }),
  "strongWolfe(decrease)": (decrease) => strongWolfe({ decrease }),
  "strongWolfe(curvature)": (curvature) => strongWolfe({ curvature }),
  "rateReport(accuracy)": (accuracy) => rateReport({ largest: 1 }, { accuracy }),
  "sgd(nesterov)": (nesterov) => sgd(0.1, { momentum: 0.9, nesterov }),
};

describe.each(Object.entries(calls))("%s takes no lookalike", (argument, call) => {
  test.each(lookalikes)("such as %j", (value) => {
    expect(() => call(value as never)).toThrow(DescentError);
    expect(() => call(value as never)).toThrow(`${argument}: must be `);
  });
});

// From plain JavaScript: what is no part at all is found when it is passed, and not at some later step.
test.each([undefined, null, 1, "adam", {}, maxSteps, [maxSteps(1)]])(
  "nor do those that are made of others: %j",
  (part) => {
    expect(() => chain(gradientDescent(1), part as never)).toThrow(
      "chain(parts[1]): must be an optimizer",
    );
    expect(() => anyOf(maxSteps(1), part as never)).toThrow("anyOf(rules[1]): must be a stop rule");
    expect(() => allOf(part as never)).toThrow("allOf(rules[0]): must be a stop rule");
  },
);

describe("a stop rule of one's own that answers without a verdict is refused by its name", () => {
  const message = "mine()(check): must return [verdict, state], got ";

  test.each([undefined, null, true, [], [null, 1], [{ stop: "yes" }, 1], { stop: true }])(
    "such as %j",
    (returned) => {
      const mine = { name: "mine()", init: null, check: () => returned as never };
      expect(() => minimize(bowl, [3], gradientDescent(0.1), { until: mine })).toThrow(message);
      const nested = anyOf(allOf(maxSteps(5), mine));
      expect(() => minimize(bowl, [3], gradientDescent(0.1), { until: nested })).toThrow(message);
    },
  );

  test("at a later step too, and what was reached is kept", () => {
    const never = { stop: false, converged: false, criteria: [] };
    const mine = {
      name: "mine()",
      init: null,
      check: ({ step }: { step: number }) => (step < 3 ? [never, null] : undefined) as never,
    };
    try {
      minimize(bowl, [3], gradientDescent(0.1), { until: mine });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ObjectiveError);
      const { cause, last } = error as ObjectiveError;
      expect([(cause as Error).message, last.step]).toEqual([`${message}undefined`, 2]);
    }
  });
});
