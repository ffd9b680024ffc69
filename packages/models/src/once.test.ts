import { expect, test } from "vitest";
import { once } from "./once.js";

test("what is made is made when first asked for, and once, also where it is undefined", () => {
  const calls: string[] = [];
  const made = once((): number | undefined => {
    calls.push("made");
    return undefined;
  });
  expect(calls).toEqual([]);
  expect([made(), made()]).toEqual([undefined, undefined]);
  expect(calls).toEqual(["made"]);
});
