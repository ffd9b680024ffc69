import type { Criterion, Evaluation, Iteration, StopRule, Verdict } from "@descent/core";
import { testLaws } from "../planted.fixture.js";
import { stopRuleLaws } from "./stop-rule-laws.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";

function verdictOf(criterion: Criterion): Verdict {
  const { met, kind } = criterion;
  return { stop: met, converged: met && kind === "converged", criteria: [criterion] };
}

function least(measured: number | null, threshold: number): Criterion {
  const met = measured !== null && measured >= threshold;
  return { name: "least", kind: "limit", measured, threshold, met };
}

const steps = (count: number): StopRule<null> => ({
  name: `steps(${count})`,
  init: null,
  check: ({ step }) => [verdictOf(least(step, count)), null],
});

/** What a rule judges by: see `validation`. */
const judged = (now: Iteration): Evaluation | null =>
  now.validation === undefined ? now : now.validation;

/** Stops when the value has risen several times in all; nothing is measured at the first step. */
const rises = (count: number): StopRule<{ last: number | null; count: number }> => ({
  name: `rises(${count})`,
  init: { last: null, count: 0 },
  check: (now, state) => {
    const value = judged(now)?.value;
    if (value === undefined) return [verdictOf(least(null, count)), state];
    const next = {
      last: value,
      count: state.count + (state.last !== null && value > state.last ? 1 : 0),
    };
    return [verdictOf(least(state.last === null ? null : next.count, count)), next];
  },
});

/** Converged when the slope is small, of the evaluation that is looked at. */
const flat = (
  tolerance: number,
  look: (now: Iteration) => Evaluation | null = judged,
): StopRule => ({
  name: `flat(${tolerance})`,
  init: null,
  check: (now, state) => {
    const gradient = look(now)?.gradient;
    const measured = gradient === undefined ? null : Math.max(...gradient.map(Math.abs));
    const met = measured !== null && measured <= tolerance;
    const name = `flat(${tolerance})`;
    return [verdictOf({ name, kind: "converged", measured, threshold: tolerance, met }), state];
  },
});

/** Converged when the first parameter is near zero: it measures the parameters alone. */
const near = (distance: number): StopRule => ({
  name: `near(${distance})`,
  init: null,
  check: ({ params }, state) => {
    const measured = Math.abs(params[0] ?? NaN);
    const met = measured <= distance;
    const name = `near(${distance})`;
    return [verdictOf({ name, kind: "converged", measured, threshold: distance, met }), state];
  },
});

/** Rules that look at the batch where they should not. */
const blind = (look: (now: Iteration) => Evaluation | null): StopRuleSubject => ({
  call: "flat(0.001)",
  make: () => flat(1e-3, look),
});
const valueAtLeast: StopRuleSubject = bug({
  check: ({ value }) => [verdictOf(least(value, 20)), null],
});

/** A rule with a bug: `steps(20)` but for what is given. */
function bug(change: Partial<StopRule>): StopRuleSubject {
  return { call: "bug", make: () => ({ ...steps(20), name: "bug", ...change }) };
}

/** A verdict on `steps(20)` with one thing changed. */
function wrong(change: (verdict: Verdict, step: number) => Partial<Verdict>): StopRuleSubject {
  return bug({
    check: ({ step }) => {
      const verdict = verdictOf(least(step, 20));
      return [{ ...verdict, ...change(verdict, step) }, null];
    },
  });
}

/** One criterion with something wrong in it. */
function ill(change: Partial<Record<keyof Criterion, unknown>>): StopRuleSubject {
  return wrong(({ criteria }) => ({
    criteria: criteria.map((criterion) => ({ ...criterion, ...change }) as Criterion),
  }));
}

let asked = 0;

testLaws<StopRuleSubject>(
  stopRuleLaws,
  [
    { call: "steps(20)", make: () => steps(20) },
    { call: "rises(5)", make: () => rises(5) },
    { call: "flat(0.001)", make: () => flat(1e-3) },
    {
      call: "near(0.001)",
      make: () => near(1e-3),
      except: { "waits where nothing was validated": "it measures the parameters alone" },
    },
    {
      call: "steps(0)",
      make: () => steps(0),
      except: { "stops some runs and lets others go on": "it always stops" },
    },
  ],
  {
    "is named by its call": { "another name": bug({ name: "bugs" }) },
    "is pure": {
      "a counter": bug({ check: () => [verdictOf(least(++asked, 1e4)), null] }),
      "a counter in the instance": {
        call: "bug",
        make: () => {
          const memory = new Set<number>();
          return {
            ...steps(20),
            name: "bug",
            check: ({ step }) => [verdictOf(least(memory.add(step).size, 20)), null],
          };
        },
      },
      "writing to the state": bug({
        init: [0],
        check: (_now, state) => {
          const memory = state as number[];
          memory[0] = (memory[0] ?? 0) + 1;
          return [verdictOf(least(memory[0], 20)), memory];
        },
      }),
    },
    "has a state that is JSON": {
      infinity: bug({ init: Infinity }),
      "memory in the instance": {
        call: "bug",
        make: () => {
          let last: number | null = null;
          return {
            ...steps(20),
            name: "bug",
            check: ({ step }) => {
              last = Math.max(last ?? step, step);
              return [verdictOf(least(last - step, 20)), last];
            },
          };
        },
      },
    },
    "lists complete criteria": {
      "no name": ill({ name: "" }),
      "a kind of its own": ill({ kind: "success" }),
      "not a number measured": ill({ measured: NaN }),
      "no threshold": ill({ threshold: undefined }),
      "met is a number": ill({ met: 1 }),
      "no words": ill({ words: "" }),
      "only what is met": wrong(({ criteria }) => ({
        criteria: criteria.filter(({ met }) => met),
      })),
    },
    "stops only when a criterion is met": {
      "stops unmet": wrong(() => ({ stop: true })),
      "stops without criteria": wrong(() => ({ criteria: [] })),
    },
    "has converged only when a criterion of that kind is met": {
      "a limit is called convergence": wrong(({ stop }) => ({ converged: stop })),
      "converged and goes on": wrong(() => ({ converged: true })),
    },
    "never converges on NaN": {
      "a largest slope that NaN never exceeds": bug({
        check: (now, state) => {
          let measured = 0;
          for (const slope of judged(now)?.gradient ?? [1])
            if (Math.abs(slope) > measured) measured = Math.abs(slope);
          const met = measured <= 1e-3;
          const criterion = {
            name: "bug",
            kind: "converged" as const,
            measured,
            threshold: 1e-3,
            met,
          };
          return [verdictOf(criterion), state];
        },
      }),
      "whatever is not above the threshold": bug({
        check: ({ params }, state) => {
          const measured = Math.abs(params[0] ?? 0);
          const criterion = { name: "bug", kind: "converged" as const, measured, threshold: 1 };
          return [verdictOf({ ...criterion, met: !(measured > 1) }), state];
        },
      }),
    },
    "is met as its numbers say": {
      "met at an odd measurement": wrong((verdict, step) => ({
        criteria: [{ ...least(step, 20), met: step % 2 === 1 }],
        stop: verdict.stop && step % 2 === 1,
      })),
      "not met beyond its threshold": wrong((_verdict, step) => ({
        criteria: [{ ...least(step, 20), met: step > 19 && step !== 30 }],
        stop: step > 19 && step !== 30,
      })),
      "met with nothing measured": ill({ measured: null, met: true }),
    },
    "judges by the validation where there is one": {
      "the gradient of the batch": blind((now) => now),
      "the gradient of the batch where it is validated": blind((now) =>
        now.validation === null ? null : now,
      ),
      "the value of the batch": valueAtLeast,
    },
    "waits where nothing was validated": {
      "the gradient of the batch instead": blind((now) => now.validation ?? now),
      "the value of the batch, for a limit": valueAtLeast,
      "parameters alone, without an exception": { call: "near(0.001)", make: () => near(1e-3) },
      "nothing measured is good enough": bug({
        check: (now) => {
          const met = now.validation === null || now.step >= 20;
          const criterion = { ...least(now.step, 20), kind: "converged" as const, met };
          return [verdictOf(criterion), null];
        },
      }),
    },
    "stops some runs and lets others go on": {
      "never stops": { call: "steps(1000000)", make: () => steps(1e6) },
      "always stops": { call: "steps(0)", make: () => steps(0) },
    },
  },
);
