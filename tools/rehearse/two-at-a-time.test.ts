import { expect, test } from "vitest";
import { twoAtATime } from "./two-at-a-time.ts";

test("every item once, never more than two at a time", async () => {
  const done: number[] = [];
  let now = 0;
  let most = 0;
  await twoAtATime([1, 2, 3, 4, 5], async (item) => {
    most = Math.max(most, ++now);
    await new Promise(setImmediate);
    done.push(item);
    now -= 1;
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test("a failure is the failure of all", async () => {
  const work = (item: number) => (item === 2 ? Promise.reject(new Error("no")) : Promise.resolve());
  await expect(twoAtATime([1, 2, 3], work)).rejects.toThrow("no");
});
