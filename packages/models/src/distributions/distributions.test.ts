import { expect, test } from "vitest";
import reference from "../../reference/distributions.json" with { type: "json" };
import { fTail } from "./f-tail.js";
import { normalQuantile, normalTwoSided } from "./normal.js";
import { studentQuantile, studentTwoSided } from "./student-t.js";

// Of reference/distributions.json: 40-digit arithmetic by mpmath, apart from this code.
const near = (seen: number, expected: string): void => {
  expect(Math.abs(seen / Number(expected) - 1)).toBeLessThan(1e-12);
};

test.each(reference.t as [number, number, string][])(
  "P(|T| ≥ %d) for ν = %i",
  (t, degrees, tail) => {
    near(studentTwoSided(t, degrees), tail);
    expect(studentTwoSided(-t, degrees)).toBe(studentTwoSided(t, degrees));
  },
);

test.each(reference.tq as [number, number, string][])(
  "t for p = %d and ν = %i",
  (p, degrees, t) => {
    near(studentQuantile(p, degrees), t);
  },
);

test.each(reference.z as [number, string][])("P(|Z| ≥ %d)", (z, tail) => {
  near(normalTwoSided(z), tail);
});

test.each(reference.zq as [number, string][])("z for p = %d", (p, z) => {
  near(normalQuantile(p), z);
});

test.each(reference.f as [number, number, number, string][])(
  "P(F ≥ %d) for %i and %i degrees of freedom",
  (f, n, m, tail) => {
    near(fTail(f, n, m), tail);
  },
);

test("the ends of the tails", () => {
  expect([studentTwoSided(0, 9), normalTwoSided(0), fTail(0, 2, 9)]).toEqual([1, 1, 1]);
  expect(studentTwoSided(1e200, 9)).toBe(0);
  expect(normalTwoSided(1e200)).toBe(0);
});
