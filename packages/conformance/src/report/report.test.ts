import { exp, mul, square, sub, type Scalar } from "@descent/autodiff";
import { DescentError, type Optimizer, type OptimizerEntry } from "@descent/core";
import { describe, expect, test } from "vitest";
import type { CostSubject } from "../cost/cost-subject.js";
import type { ModelSubject } from "../model/model-subject.js";
import { bowl } from "../problems/bowl.js";
import type { StopRuleSubject } from "../stop-rule/stop-rule-subject.js";
import type { AnySubject } from "./any-subject.js";
import { conformanceReport } from "./conformance-report.js";
import { subjectsIn } from "./subjects-in.js";
import { writeReport } from "./write-report.js";

const descent = (rate: number): Optimizer => {
  if (!Number.isFinite(rate)) throw new RangeError("rate");
  return {
    name: `descent(${rate})`,
    init: () => null,
    update: (direction) => [direction.map((slope) => rate * slope), null],
  };
};
const entry: OptimizerEntry<"rate"> = {
  name: "descent",
  title: "Descent",
  authors: "Cauchy",
  year: 1847,
  paper: "Méthode générale",
  summary: "Down the slope.",
  formula: "g",
  settings: [
    { name: "rate", symbol: "α", about: "", range: [0.1, 1], unit: "", default: 0.5, scale: "log" },
  ],
  make: ({ rate }) => descent(rate),
};
const fine = { ...entry, settings: entry.settings.map((one) => ({ ...one, about: "length" })) };
const squared = {
  name: "squared",
  value: (p: number, t: number) => (p - t) ** 2,
  slope: (p: number, t: number) => 2 * (p - t),
  curvature: 2,
};
const loss = {
  call: "squared",
  make: () => squared,
  formula: (p: Scalar, t: number) => square(sub(p, t)),
};
const halving = {
  call: "halving",
  make: () =>
    function halving(step: number) {
      return 0.5 ** step;
    },
};

const steps: StopRuleSubject = {
  call: "steps",
  make: () => ({
    name: "steps",
    init: null,
    check: ({ step }) => {
      const met = step >= 20;
      const criterion = {
        name: "steps",
        kind: "limit",
        measured: step,
        threshold: 20,
        met,
      } as const;
      return [{ stop: met, converged: false, criteria: [criterion] }, null];
    },
  }),
};
const firstError: CostSubject = {
  call: "firstError",
  make: () => ({
    name: "firstError",
    value: (predictions, targets) => (predictions[0] ?? 0) - (targets[0] ?? 0),
    slopes: (predictions) => predictions.map((_, i) => (i === 0 ? 1 : 0)),
  }),
  formula: ([first = 0], [target = 0]) => sub(first, target),
};
const line: ModelSubject<number> = {
  call: "line",
  inputs: [1, 2],
  make: () => ({
    size: 1,
    predict: ([slope = 0], x) => slope * x,
    addGradient: (_params, x, scale, out) => {
      out[0] = (out[0] ?? 0) + scale * x;
    },
  }),
  formula: ([slope = 0], x) => mul(slope, x),
};

/** One sound subject of every kind. */
const kinds: Readonly<Record<string, AnySubject<number>>> = {
  optimizer: { call: "descent(0.1)", make: () => descent(0.1) },
  "stop rule": steps,
  schedule: halving,
  loss,
  cost: firstError,
  model: line,
  objective: { call: "bowl", make: () => bowl(2).objective, points: [[1, 2]] },
  "scalar function": { call: "exp", f: (x: Scalar = 0) => exp(x), domain: [[-1, 1]] },
};

describe("a report", () => {
  test.each(Object.entries(kinds))("knows %s by its row", (kind, subject) => {
    const report = conformanceReport(subject);
    expect(report).toMatchObject({ kind, conforms: true });
    expect(report.laws.length).toBeGreaterThanOrEqual(2);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test("of an entry is that of its optimizer at the defaults", () => {
    expect(conformanceReport(fine)).toMatchObject({
      subject: "descent(0.5)",
      kind: "optimizer",
      conforms: true,
    });
    const broken = conformanceReport(entry).laws.filter(({ outcome }) => outcome === "broken");
    expect(broken).toEqual([
      {
        law: "has settings with a range around their default",
        outcome: "broken",
        seen: "name, symbol or description is missing",
        where: 'setting "rate"',
      },
    ]);
  });

  test("of what cannot be made says so", () => {
    const make = (): never => {
      throw new RangeError("too late");
    };
    expect(conformanceReport({ call: "never()", make })).toEqual({
      subject: "never()",
      kind: null,
      laws: [{ law: "can be made", outcome: "broken", seen: "RangeError: too late" }],
      conforms: false,
    });
    expect(conformanceReport({ ...entry, make })).toMatchObject({ subject: "descent", kind: null });
    const nothing = { call: "nothing", make: () => ({}) } as unknown as AnySubject;
    expect(conformanceReport(nothing).laws[0]?.seen).toMatch(
      /^DescentError: conformanceReport\(su/,
    );
  });

  test("lets other errors than LawErrors of a law through", () => {
    const points = new Proxy([[1]], {
      get: () => {
        throw new DescentError({ call: "a", argument: "b", rule: "c", received: 1 });
      },
    });
    const { laws } = conformanceReport({ call: "bowl", make: () => bowl(1).objective, points });
    expect(laws.every(({ outcome }) => outcome === "broken")).toBe(true);
  });
});

test("the text of reports has every law, what was seen and where, and the totals", () => {
  const flat = { call: "flat", make: () => descent(0), except: { "is named by its call": "lazy" } };
  const text = writeReport([conformanceReport(flat), conformanceReport(halving)]).split("\n");
  expect(text[0]).toBe("flat, optimizer");
  expect(text[1]).toBe("  --  is named by its call: lazy");
  expect(text[2]).toBe("  ok  is pure");
  expect(text.find((line) => line.startsWith("FAIL  ends lower"))).toBe(
    "FAIL  ends lower than it began: from 4.5 to 4.5 (at step 100 on bowl(1))",
  );
  expect(text).toContain("halving, schedule");
  expect(text.at(-1)).toBe("2 subjects, 16 laws: 13 kept, 1 excepted, 2 broken");
});

test("the subjects of a module are its rows and entries, each once", () => {
  const held = { call: "descent(0.5)", make: () => descent(0.5), entry };
  const module = {
    descent,
    version: 1,
    nothing: null,
    text: "",
    rows: [halving, loss],
    halving,
    entry,
  };
  expect(subjectsIn(module)).toEqual([halving, loss, entry]);
  expect(subjectsIn({ ...module, held })).toEqual([halving, loss, held]);
});
