import { describe, expect, test } from "vitest";
import { DescentError, type Problem } from "./error.js";

const problem: Problem = {
  call: "momentum",
  argument: "decay",
  rule: "must be in [0, 1)",
  received: 1.5,
};

describe("the message", () => {
  test.each<[Partial<Problem>, string]>([
    [{}, "momentum(decay): must be in [0, 1), got 1.5"],
    [{ row: 0 }, "momentum(decay): must be in [0, 1), got 1.5 at row 0"],
    [{ column: 0 }, "momentum(decay): must be in [0, 1), got 1.5 at column 0"],
    [{ row: 2, column: 3 }, "momentum(decay): must be in [0, 1), got 1.5 at row 2, column 3"],
    [
      { hint: "A decay of 1 never forgets" },
      "momentum(decay): must be in [0, 1), got 1.5. A decay of 1 never forgets",
    ],
    [
      { row: 2, hint: "Remove the row" },
      "momentum(decay): must be in [0, 1), got 1.5 at row 2. Remove the row",
    ],
  ])("with %o", (more, message) => {
    expect(new DescentError({ ...problem, ...more }).message).toBe(message);
  });
});

describe("the error", () => {
  test("is an Error of its own name, and shows it", () => {
    const error = new DescentError(problem);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("DescentError");
    expect(String(error)).toBe("DescentError: momentum(decay): must be in [0, 1), got 1.5");
  });

  test("carries every part of the problem", () => {
    const whole = { ...problem, row: 0, column: 4, hint: "Less", cause: new Error("why") };
    expect(new DescentError(whole)).toMatchObject(whole);
  });

  test("has no property for what was not said", () => {
    const error = new DescentError(problem);
    for (const key of ["row", "column", "hint", "cause"]) expect(error).not.toHaveProperty(key);
  });

  test("is raised even for a value whose methods throw", () => {
    const hostile = {
      toString(): string {
        throw new Error("no");
      },
    };
    expect(new DescentError({ ...problem, received: hostile }).message).toContain(
      "got a value of type object",
    );
  });
});
