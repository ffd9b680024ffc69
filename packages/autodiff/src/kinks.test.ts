import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as published from "./index.js";
import type { Kink, Scalar } from "./index.js";

const { atKinks, clamp, gradient, kinks, less, logSumExp, neg, norm, square, value, where } =
  published;

type Spread = (...args: Scalar[]) => Scalar;

/** What the names in the table stand for, where it is not the function of that name itself. */
const others: Record<string, Spread> = {
  clamp: (x = NaN, low = NaN, high = NaN) => clamp(x, low, high),
  norm: (...terms) => norm(terms),
  logSumExp: (...terms) => logSumExp(terms),
  "where(less(x, 0), neg(x), square(x))": (x = NaN) => where(less(x, 0), neg(x), square(x)),
};

function functionOf({ name }: Kink): Spread {
  const f = others[name] ?? (published as unknown as Record<string, Spread | undefined>)[name];
  if (f === undefined) throw new Error(name);
  return f;
}

/**
 * The slope of f around x + offset by central difference: for infinite x around ±1000, if inside.
 */
function slopeBeside(f: (x: number) => number, x: number, offset: number): number {
  const infinite = Math.sign(x) === Math.sign(offset) ? NaN : Math.sign(x) * 1e3;
  const centre = Number.isFinite(x) ? x + offset : infinite;
  const h = Math.abs(offset) / 8;
  return (f(centre + h) - f(centre - h)) / (2 * h);
}

/** The slope on one side: a limit, or ±∞ where it grows without end. */
function side(f: (x: number) => number, x: number, sign: 1 | -1): number {
  const [far, near] = [slopeBeside(f, x, sign * 2 ** -12), slopeBeside(f, x, sign * 2 ** -24)];
  // Logarithms grow by the same amount for each factor, powers by a factor.
  const grows = Math.abs(near) > 4 && Math.abs(near) > 1.5 * Math.abs(far);
  return grows ? Math.sign(near) * Infinity : near;
}

function expectSame(measured: number, stated: number): void {
  if (Number.isFinite(stated)) expect(measured).toBeCloseTo(stated, 3);
  else expect(measured).toBe(stated);
}

const cases = kinks.map(
  (kink) => [`${kink.name} at (${kink.at.join(", ")}) by argument ${kink.by}`, kink] as const,
);

describe.each(cases)("%s", (_title, kink) => {
  const f = functionOf(kink);
  const alone = (x: number): number => value(f(...kink.at.map((y, i) => (i === kink.by ? x : y))));

  it("has the value, and the slope that was chosen", () => {
    expect(value(f(...kink.at))).toBe(kink.value);
    expect(gradient(f)(kink.at)[kink.by]).toBe(kink.chosen);
  });

  it("has the slopes on its sides that differences measure", () => {
    const x = kink.at[kink.by] ?? NaN;
    // Where all is infinite there are no differences to measure: ∞ − ∞.
    const allInfinite = kink.at.every((y) => y === Infinity);
    if (allInfinite) expect(gradient(f)([1e3, Infinity])[0]).toBe(kink.left);
    else expectSame(side(alone, x, -1), kink.left);
    expectSame(side(alone, x, 1), kink.right);
  });
});

describe("the table", () => {
  it("is what atKinks refuses, where values are finite and sides differ", () => {
    // The first is not seen by `atKinks`; the others are smooth there.
    const agreed = [
      "where(less(x, 0), neg(x), square(x)) at 0 by 0",
      "sinc at 0 by 0",
      "pow at 0,0 by 0",
      "atan2 at 0,-1 by 0",
    ];
    for (const kink of kinks) {
      if (!Number.isFinite(kink.value)) continue;
      const refused = Number.isNaN(gradient(atKinks("nan", functionOf(kink)))(kink.at)[kink.by]);
      const text = `${kink.name} at ${kink.at.join()} by ${kink.by}`;
      expect(refused, text).toBe(!agreed.includes(text));
    }
  });

  it("is in the README as it is", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const cells = readme
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split("|").map((cell) => cell.trim()));
    for (const kink of kinks) {
      const { at, by, left, right, chosen, why } = kink;
      const point = at.length === 1 ? show(at[0]) : `(${at.map(show).join(", ")})`;
      const name = at.length === 1 ? `\`${kink.name}\`` : `\`${kink.name}\` by argument ${by + 1}`;
      const row = ["", name, point, show(kink.value), ...[left, right, chosen].map(show), why, ""];
      expect(cells).toContainEqual(row);
    }
  });

  it("is measured: other slopes beside a kink are found", () => {
    expectSame(side(Math.abs, 0, -1), -1);
    expect(() => {
      expectSame(side(Math.abs, 0, -1), 0);
    }).toThrow();
    expect(() => {
      expectSame(side(Math.sqrt, 0, 1), 4096);
    }).toThrow();
    expect(() => {
      expectSame(side(Math.sqrt, 0, -1), 0);
    }).toThrow();
  });
});

function show(x: number | undefined): string {
  const named = new Map([
    [Infinity, "∞"],
    [-Infinity, "−∞"],
    [0.5, "½"],
    [Math.PI, "π"],
    [Math.PI / 2, "π/2"],
  ]);
  if (x === undefined || Object.is(x, -0)) return "−0";
  return named.get(x) ?? String(x).replace("-", "−");
}
