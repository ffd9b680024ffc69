import { expect, test } from "vitest";
import { settle, settleAll, type NumberField } from "./field.ts";

const rate: NumberField = {
  kind: "number",
  label: "Rate",
  min: 0.05,
  max: 1,
  step: 0.1,
  initial: 0.25,
};

test("a number is clamped and put on its grid, which begins at the minimum", () => {
  expect(settle(rate, 0.31)).toBe(0.35);
  expect(settle(rate, -5)).toBe(0.05);
  expect(settle(rate, 99)).toBe(0.95);
  expect(settle(rate, "0.3")).toBe(0.25);
  expect(settle(rate, NaN)).toBe(0.25);
});

test("lists keep their length, choices and flags their kind", () => {
  const fields = {
    list: { kind: "list", label: "L", min: 0, max: 9, step: 1, initial: [1, 2] },
    choice: {
      kind: "choice",
      label: "C",
      options: [
        { value: "a", label: "A" },
        { value: "b", label: "B" },
      ],
      initial: "a",
    },
    flag: { kind: "flag", label: "F", initial: true },
  } as const;
  expect(settleAll(fields, { list: [7, 50, 3], choice: "b", flag: false })).toEqual({
    list: [7, 9],
    choice: "b",
    flag: false,
  });
  expect(settleAll(fields, { list: "x", choice: "c", flag: "1" })).toEqual({
    list: [1, 2],
    choice: "a",
    flag: true,
  });
});
