import { DescentError, type Batches, type Vector } from "@descent/core";
import { describe, expect, test } from "vitest";
import { bowl, rosenbrock } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import { minimize } from "../minimize.js";
import { ObjectiveError } from "../objective-error.js";
import { adam } from "../rules/adam.js";
import { gradientDescent } from "../rules/gradient-descent.js";
import { anyOf } from "../stop/any-of.js";
import { maxSteps } from "../stop/max-steps.js";
import { patience } from "../stop/patience.js";
import { timeLimit } from "../stop/time-limit.js";
import { valueBelow } from "../stop/value-below.js";
import { resumeRun } from "./resume-run.js";
import { saveRun } from "./save-run.js";
import type { SavedRun } from "./saved-run.js";

const until = anyOf(maxSteps(40), patience(30));
const { saved } = minimize(rosenbrock, [-1.2, 1], adam(0.05), { until });
const text = saveRun(saved);

test("a run survives the text whole, −0 included", () => {
  const negative: SavedRun = { ...saved, params: [-0, 1e21], state: { first: [-0, 5e-324] } };
  const back = resumeRun(saveRun(negative));
  expect(back).toEqual(negative);
  expect([back.params[0], (back.state as { first: Vector }).first[0]]).toEqual([-0, -0]);
});

test("the text may be formatted anew", () => {
  expect(resumeRun(JSON.stringify(JSON.parse(text), null, 2))).toEqual(saved);
});

test("names may come back in another order, as from a database", () => {
  const turned = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(turned);
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([k, v]) => [k, turned(v)]),
    );
  };
  const back = JSON.stringify(turned(JSON.parse(text)));
  expect(back).not.toBe(text);
  expect(resumeRun(back)).toEqual(saved);
});

test("a finished run is found finished, with the same result", () => {
  const whole = minimize(rosenbrock, [-1.2, 1], adam(0.05), { until });
  const again = minimize(rosenbrock, resumeRun(text), adam(0.05), { until });
  const { elapsed } = again.saved;
  expect({ ...again, saved: { ...again.saved, elapsed: 0 } }).toEqual({
    ...whole,
    saved: { ...whole.saved, elapsed: 0 },
  });
  expect(elapsed).toBeGreaterThan(whole.saved.elapsed - 1e3);
});

test("an objective that throws leaves a run that goes on when it is mended", () => {
  const whole = minimize(bowl, [3], gradientDescent(0.1));
  let calls = 0;
  for (let fatal = 2; fatal < 60; fatal++) {
    calls = 0;
    const failing = (params: Vector) => {
      if (++calls === fatal) throw new Error("no connection");
      return bowl(params);
    };
    let left: SavedRun | undefined;
    try {
      minimize(failing, [3], gradientDescent(0.1));
    } catch (error) {
      left = (error as ObjectiveError).saved;
    }
    expect(left?.step).toBe(fatal - 2);
    const rest = minimize(bowl, resumeRun(saveRun(left as SavedRun)), gradientDescent(0.1));
    expect([rest.step, rest.params, rest.evaluations, rest.best?.step]).toEqual([
      whole.step,
      whole.params,
      whole.evaluations,
      whole.best?.step,
    ]);
  }
});

test("the time before it was saved counts", () => {
  const slow = { ...saved, until: "timeLimit(60000)", rules: [null, ...saved.rules.slice(1)] };
  const { report } = minimize(rosenbrock, { ...slow, elapsed: 59_999.999 }, adam(0.05), {
    until: timeLimit(60_000),
  });
  expect(report.met).toEqual(["timeLimit(60000)"]);
  expect(report.steps).toBeLessThan(saved.step + 1e4);
});

test("it is a checkpoint for descend, too", () => {
  const [first] = descend(rosenbrock, resumeRun(text), adam(0.05) as never);
  expect([first?.step, first?.params, first?.evaluations]).toEqual([40, saved.params, 41]);
});

describe("a wrong run is refused by name", () => {
  const go = (start: SavedRun, optimizer = adam(0.05), rule = until) =>
    minimize(rosenbrock, start, optimizer, { until: rule });

  test("of another optimizer", () => {
    expect(() => go(saved, adam(0.1))).toThrow(
      'descend(start.optimizer): must be adam(0.1), got "adam(0.05)"',
    );
  });
  test("under another stop rule", () => {
    expect(() => go(saved, adam(0.05), valueBelow(1) as never)).toThrow(
      "minimize(start.until): must be valueBelow(1), got " +
        '"anyOf(maxSteps(40), patience(30))". To go on otherwise, start from the result',
    );
  });
});

test("a run on batches is refused with other batches, and with another judge", () => {
  const numbers = (stepsPerEpoch: number, count = 9) => {
    const from = (step: number) => Array.from({ length: count - step }, (_, i) => (step + i) % 3);
    return { stepsPerEpoch, from, [Symbol.iterator]: () => from(0).values() };
  };
  const towards = ([theta = NaN]: Vector, target: number) => bowl([theta - target]);
  const start = minimize(towards, [0], gradientDescent(0.1), { batches: numbers(3) }).saved;
  const go = (options: object) => () =>
    minimize(towards, start, gradientDescent(0.1), options as { batches: Batches<number> });
  expect(go({ batches: numbers(4) })).toThrow("minimize(start.stepsPerEpoch): must be 4, got 3.");
  expect(go({ batches: numbers(3), validation: bowl })).toThrow(
    'minimize(start.measuredOn): must be validation, got "epoch mean"',
  );
  expect(go({})).toThrow('minimize(start.measuredOn): must be objective, got "epoch mean"');
  expect(go({ batches: numbers(3) })).toThrow("minimize(batches): must have one more batch");
  expect(go({ batches: numbers(3, 10) })().step).toBe(10);
});

describe("damage is found and named", () => {
  const refusal = (broken: string): string => {
    try {
      resumeRun(broken);
    } catch (error) {
      expect(error).toBeInstanceOf(DescentError);
      return (error as Error).message;
    }
    return "accepted";
  };
  /** The text with something in it changed, and the checksum made to fit as a forger would. */
  const edited = (change: (run: Record<string, unknown>) => void): string => {
    const whole = JSON.parse(text) as { run: Record<string, unknown> };
    change(whole.run);
    return JSON.stringify(whole);
  };

  test("cut off anywhere", () => {
    for (let length = 0; length < text.length; length++) {
      expect(refusal(text.slice(0, length))).toMatch(
        /^resumeRun\(text\): must be whole JSON.* Its \d+ characters may have been cut off$/,
      );
    }
  });

  test("any one digit changed", () => {
    for (let i = text.indexOf('"run"'); i < text.length; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) continue;
      const other = `${text.slice(0, i)}${(digit + 1) % 10}${text.slice(i + 1)}`;
      const message = refusal(other);
      // A digit may be too far behind the point to make another number.
      if (JSON.stringify(JSON.parse(other)) !== JSON.stringify(JSON.parse(text)))
        expect(message).toMatch(/^resumeRun\(/);
    }
  });

  test("the sign of a zero", () => {
    const zero = saveRun({ ...saved, params: [-0, 1] });
    expect(refusal(zero.replace('"params":[-0', '"params":[0'))).toContain(
      "must be as saveRun wrote it",
    );
  });

  test("any part missing", () => {
    for (const name of Object.keys(saved)) {
      const message = refusal(edited((run) => Reflect.deleteProperty(run, name)));
      expect(message).toBe(`resumeRun(run.${name}): must be there, got undefined`);
    }
  });

  test("any part of another kind", () => {
    for (const name of Object.keys(saved).filter((key) => key !== "state")) {
      const message = refusal(edited((run) => (run[name] = true)));
      expect(message).toMatch(new RegExp(`^resumeRun\\(run\\.${name}\\): must be `));
    }
  });

  test("a number too large, which JSON reads as infinite", () => {
    expect(refusal(text.replace(/"params":\[[^,]*/, '"params":[1e400'))).toBe(
      "resumeRun(run.params.0): must be JSON, its numbers finite, got Infinity",
    );
  });

  test.each<[string, string, string]>([
    [
      "another version",
      text.replace('"version":1', '"version":2'),
      "(text.version): must be 1, got 2. It",
    ],
    [
      "another format",
      text.replace("descent run", "a run"),
      '(text.format): must be "descent run"',
    ],
    ["no run", '{"format":"descent run","version":1}', "(run): must be an object, got undefined"],
    ["a list", "[]", "(text): must be an object, got an array of 0"],
    ["nothing", "null", "(text): must be an object, got null"],
  ])("%s", (_what, broken, message) => {
    expect(refusal(broken)).toContain(message);
  });

  test("no text at all", () => {
    expect(refusal(undefined as never)).toBe("resumeRun(text): must be a text, got undefined");
  });
});

test.each<[string, unknown, string]>([
  ["NaN", { a: [1, NaN] }, "state.a.1): must be JSON, its numbers finite, got NaN"],
  [
    "a hole in a list",
    Object.assign([1], { 2: 2 }),
    "state): must be JSON, its numbers finite, got an array of 3",
  ],
  ["nothing under a name", { a: undefined }, "state.a): must be JSON"],
  ["a typed array", new Float64Array(2), "state): must be JSON"],
  ["a map", { a: new Map([[1, 2]]) }, "state.a): must be JSON"],
  ["a function", [() => 1], "state.0): must be JSON"],
])("what is no JSON is not written down: %s", (_what, state, message) => {
  expect(() => saveRun({ ...saved, state: state as never })).toThrow(`saveRun(saved.${message}`);
});

test("nor is what contains itself, and what is nested without end is not read", () => {
  const circle: Record<string, unknown> = {};
  circle.a = circle;
  expect(() => saveRun({ ...saved, state: circle as never })).toThrow(
    /^saveRun\(saved\.state(\.a)+\): must be at most 100 levels deep/,
  );
  const deep = text.replace('"state":', `"state":${"[".repeat(2e4)}${"]".repeat(2e4)},"was":`);
  expect(() => resumeRun(deep)).toThrow(DescentError);
});

test("a name from the prototype is a name like any other", () => {
  const state = JSON.parse('{"__proto__":{"polluted":1}}') as SavedRun["state"];
  const back = resumeRun(saveRun({ ...saved, state }));
  expect(Object.hasOwn(back.state as object, "__proto__")).toBe(true);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
