import { expect, test } from "vitest";
import { createChecks } from "./checks.ts";
import { RehearsalFailure } from "./failure.ts";

test("right answers are counted", () => {
  const checks = createChecks();
  checks.same("a", ["x"], ["x"], "there");
  checks.none("b", [], "there");
  checks.passes("c", { code: 0, stdout: "", output: "" }, "there");
  expect(checks.count()).toBe(3);
});

test("a wrong one says what was expected, what was seen and where to look", () => {
  const { same, none, passes } = createChecks();
  const failure = (ask: () => void) => {
    try {
      ask();
      return "none";
    } catch (error) {
      return error instanceof RehearsalFailure ? error.message : "another";
    }
  };
  expect(
    failure(() => {
      same("What is there?", ["a", "b"], ["a"], "packages");
    }),
  ).toBe("What is there?\n  expected  a\n  seen      a\n            b\n  look at   packages");
  expect(
    failure(() => {
      same("What is there?", [], "a", "packages");
    }),
  ).toContain("seen      nothing");
  expect(
    failure(() => {
      none("Is it whole?", ["no README"], "packages");
    }),
  ).toContain("expected  no problem\n  seen      no README");
  expect(
    failure(() => {
      passes("Does it run?", { code: 3, stdout: "", output: "oh\nno\n" }, "app");
    }),
  ).toContain("seen      it ended with 3\n            oh\n            no\n");
});
