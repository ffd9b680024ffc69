import { DescentError, type Optimizer, type OptimizerEntry, type Setting } from "@descent/core";
import { expect, test } from "vitest";
import { applyLaws, type Check, type Subject } from "../law.js";
import { optimizerLaws } from "../optimizer/optimizer-laws.js";
import { testLaws } from "../planted.fixture.js";
import { violations } from "../violations.js";
import { entryLaws } from "./entry-laws.js";
import { subjectOf } from "./subject-of.js";
import type { WithEntry } from "./with-entry.js";

function heavy(rate: number, decay: number): Optimizer<readonly number[]> {
  for (const [name, value] of Object.entries({ rate, decay }))
    if (!Number.isFinite(value))
      throw new DescentError({
        call: "heavy",
        argument: name,
        rule: "must be finite",
        received: value,
      });
  return {
    name: `heavy(${rate}, { decay: ${decay} })`,
    init: (params) => params.map(() => 0),
    update: (direction, state) => {
      const velocity = direction.map((slope, i) => decay * (state[i] ?? 0) + slope);
      return [velocity.map((entry) => rate * entry), velocity];
    },
  };
}

const rate: Setting<"rate"> = {
  name: "rate",
  symbol: "α",
  about: "how far a step goes",
  range: [1e-4, 1],
  unit: "",
  default: 0.1,
  scale: "log",
};
const decay: Setting<"decay"> = {
  name: "decay",
  symbol: "β",
  about: "how much of the velocity is kept",
  range: [0, 0.99],
  unit: "",
  default: 0.9,
  scale: "linear",
};
const good: OptimizerEntry<"rate" | "decay"> = {
  name: "heavy",
  title: "Heavy ball",
  authors: "Polyak",
  year: 1964,
  paper: "Some methods of speeding up the convergence of iteration methods",
  summary: "A ball with mass: it keeps a part of its velocity.",
  formula: String.raw`v \leftarrow \beta v + g, \quad \theta \leftarrow \theta - \alpha v`,
  settings: [rate, decay],
  make: (values) => heavy(values.rate, values.decay),
};

type Row = Subject & WithEntry;
type Change = Partial<OptimizerEntry<"rate" | "decay">>;

const bug = (change: Change): Row => ({ call: "heavy", entry: { ...good, ...change } });
const ill = (change: Partial<Record<keyof Setting, unknown>>): Row =>
  bug({ settings: [{ ...rate, ...change } as Setting<"rate">, decay] });

testLaws<Row>((row): readonly Check[] => applyLaws(row, entryLaws), [bug({})], {
  "has an entry that says what it is": {
    "no title": bug({ title: " " }),
    "a year that is none": bug({ year: 64 }),
    "the name of another": bug({ name: "heavyBall" }),
    "the title as its name": bug({ name: "Heavy ball" }),
  },
  "has settings with a range around their default": {
    "two of one name": ill({ name: "decay" }),
    "no symbol": ill({ symbol: "" }),
    "no unit": ill({ unit: undefined }),
    "a range the wrong way round": ill({ range: [1, 1e-4] }),
    "a default out of range": ill({ default: 2 }),
    "a default that is no number": ill({ default: NaN }),
    "a part of a whole number": ill({ whole: true }),
    "a logarithm of zero": ill({ range: [0, 1] }),
    "a scale of its own": ill({ scale: "square" }),
  },
  "can be made at both ends of every range": {
    "a range that is too wide": bug({
      make: (values) => {
        if (values.decay === 0) throw new RangeError("no decay");
        return heavy(values.rate, values.decay);
      },
    }),
  },
  "shows every setting in its name": {
    "a setting without effect": bug({ make: (values) => heavy(values.rate, 0.9) }),
  },
  "refuses settings that are not finite": {
    "NaN is taken for the default": bug({
      make: (values) => heavy(values.rate, Number.isNaN(values.decay) ? 0.9 : values.decay),
    }),
    "an infinite rate is cut off": bug({
      make: (values) => heavy(Math.min(values.rate, 10), values.decay),
    }),
  },
});

test("the row of an entry is its optimizer at the defaults, with the laws of both", () => {
  const row = subjectOf(good, { claims: ["rotation"] });
  expect(row.call).toBe("heavy(0.1, { decay: 0.9 })");
  const checks = optimizerLaws(row);
  expect(violations(checks)).toEqual([]);
  const laws = checks.map(({ law }) => law);
  expect(laws).toContain("commutes with rotations of the parameters");
  for (const { name } of entryLaws) expect(laws).toContain(name);
});
