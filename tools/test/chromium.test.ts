import { describe, expect, test } from "vitest";
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
