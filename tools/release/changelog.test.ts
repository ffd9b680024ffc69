import { describe, expect, test } from "vitest";
import { getDependencyReleaseLine, getReleaseLine } from "./changelog.ts";

describe("the entry of a change", () => {
  test("is its words", () => {
    expect(getReleaseLine({ summary: "Warm starts.\n" })).toBe("- Warm starts.");
  });

  test("with what belongs to it below", () => {
    const summary = "Warm starts.\n\n```ts\nfit({ start });\n```";
    expect(getReleaseLine({ summary })).toBe("- Warm starts.\n\n  ```ts\n  fit({ start });\n  ```");
  });
});

describe("the entry for packages of ours", () => {
  const moved = (name: string, oldVersion: string, newVersion: string) => ({
    name: `@descent/${name}`,
    oldVersion,
    newVersion,
  });

  test("names those that moved", () => {
    expect(getDependencyReleaseLine([], [moved("core", "0.1.0", "0.2.0")])).toBe(
      "- Works with `@descent/core` 0.2.0.",
    );
    const three = ["losses", "core", "data"].map((name) => moved(name, "0.1.0", "0.1.1"));
    expect(getDependencyReleaseLine([], three)).toBe(
      "- Works with `@descent/core` 0.1.1, `@descent/data` 0.1.1 and `@descent/losses` 0.1.1.",
    );
  });

  test("is none where nothing moved, or where all of them are new", () => {
    expect(getDependencyReleaseLine([], [])).toBe("");
    expect(getDependencyReleaseLine([], [moved("core", "0.0.0", "0.1.0")])).toBe("");
  });
});
