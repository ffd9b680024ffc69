import {
  DescentError,
  type Evaluation,
  type Optimizer,
  type OptimizerEntry,
  type Vector,
} from "@descent/core";
import { describe, expect, test } from "vitest";
import { valley } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import * as everything from "../index.js";
import * as registry from "./index.js";

const { optimizers } = registry;

/** What makes an optimizer of a number or of nothing, and is only a part of one. */
const transforms = [
  ...["averaging", "backtracking", "chain", "clipNorm", "clipValue", "conjugateGradientDirection"],
  ...["exactLineSearch", "learningRate", "momentum", "nesterov"],
  ...["reduceOnPlateau", "strongWolfe", "weightDecay"],
];

function isOptimizer(made: unknown): made is Optimizer {
  return typeof made === "object" && made !== null && "update" in made && "init" in made;
}

/** What an exported function makes of these arguments, if it is an optimizer. */
function makes(exported: unknown, ...args: readonly unknown[]): Optimizer | undefined {
  if (typeof exported !== "function") return undefined;
  try {
    const made: unknown = (exported as (...args: readonly unknown[]) => unknown)(...args);
    if (made instanceof Promise) made.catch(() => undefined);
    return isOptimizer(made) ? made : undefined;
  } catch {
    return undefined;
  }
}

function defaultsOf({ settings }: OptimizerEntry): Record<string, number> {
  return Object.fromEntries(settings.map((setting) => [setting.name, setting.default]));
}

/** A cost whose largest curvature is 1, which is what the default rates are for. */
function shallow(params: Vector): Evaluation {
  const { value, gradient } = valley(params);
  return { value: value / 100, gradient: gradient.map((entry) => entry / 100) };
}

function path(optimizer: Optimizer): readonly Vector[] {
  const passed: Vector[] = [];
  for (const { step, params } of descend(shallow, [-3, 2], optimizer)) {
    passed.push(params);
    if (step === 30) break;
  }
  return passed;
}

test("every optimizer that is exported has an entry, and every entry is of one", () => {
  const exported = Object.entries(everything)
    .filter(([, value]) => (makes(value, 0.1) ?? makes(value)) !== undefined)
    .map(([name]) => name);
  const entries = optimizers.map(({ name }) => name);
  expect(exported.sort()).toEqual([...entries, ...transforms].sort());
});

test("every entry that is exported is in the list, once, and under its name", () => {
  const entries = Object.entries(registry).filter(([name]) => name !== "optimizers");
  expect(new Set(optimizers).size).toBe(optimizers.length);
  expect(optimizers.toSorted(byName)).toEqual(
    entries.map(([, entry]) => entry as OptimizerEntry).sort(byName),
  );
  for (const entry of optimizers) expect(entries).toContainEqual([`${entry.name}Entry`, entry]);
});

function byName(a: OptimizerEntry, b: OptimizerEntry): number {
  return a.name < b.name ? -1 : 1;
}

test("the list goes by the years", () => {
  const years = optimizers.map(({ year }) => year);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

describe.each(optimizers.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
  const defaults = defaultsOf(entry);
  const made = entry.make(defaults);

  test("the defaults are the function's own", () => {
    const rate = "rate" in defaults ? [defaults.rate] : [];
    const plain = makes(everything[name as keyof typeof everything], ...rate);
    expect(path(made)).toStrictEqual(plain && path(plain));
  });

  test("the rate, where there is one, is the first setting and matters", () => {
    expect(Math.max(0, Object.keys(defaults).indexOf("rate"))).toBe(0);
    if (!("rate" in defaults)) return;
    expect(path(entry.make({ ...defaults, rate: 0.0123 }))).not.toStrictEqual(path(made));
  });

  test.each(entry.settings)("$name is an argument or an option", (setting) => {
    const refused = () => entry.make({ ...defaults, [setting.name]: NaN });
    expect(refused).toThrow(DescentError);
    expect(refused).toThrow(`${name}(${setting.name}): must be `);
  });

  test.each(entry.settings)("$name is whole where only that is allowed", (setting) => {
    const between = (setting.range[0] + setting.range[1]) / 2 + 0.0001;
    const make = () => entry.make({ ...defaults, [setting.name]: between });
    if (setting.whole) expect(make).toThrow(DescentError);
    else expect(make().name).toContain(between);
  });
});
