import { describe, expect, test } from "vitest";
import { checkChangesets } from "./changesets.ts";
import { findChromium } from "./chromium.ts";

describe("Chromium", () => {
  test("the one that is named, and only that one", () => {
    expect(findChromium("/opt/c", (path) => path === "/opt/c")).toBe("/opt/c");
    expect(findChromium("/opt/c", (path) => path === "/usr/bin/chromium")).toBeUndefined();
  });

  test("or one in the usual places, or none", () => {
    expect(findChromium(undefined, (path) => path === "/usr/bin/chromium")).toBe(
      "/usr/bin/chromium",
    );
    expect(findChromium("", () => false)).toBeUndefined();
  });
});

describe("changesets", () => {
  const answers =
    (codes: Readonly<Record<string, number>>, output = "") =>
    (program: string, args: string[]) => ({
      code: codes[[program, ...args].find((word) => word in codes) ?? ""] ?? 0,
      output,
    });

  test("are asked for on a branch", () => {
    expect(checkChangesets(answers({}, "topic")).outcome).toBe("passed");
    expect(checkChangesets(answers({ changeset: 1 }, "topic")).outcome).toBe("failed");
  });

  test("cannot be asked for on main, without main, or without git", () => {
    expect(checkChangesets(answers({ changeset: 1 }, "main\n")).note).toBe("on main");
    expect(checkChangesets(answers({ "--verify": 1 }, "HEAD")).outcome).toBe("skipped");
    expect(checkChangesets(answers({ git: 128 })).note).toBe("not a git checkout");
  });
});
