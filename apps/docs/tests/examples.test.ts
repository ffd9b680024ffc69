import { expect, test } from "vitest";
import { printed } from "./printed.ts";

const programs = import.meta.glob("../examples/*.ts");

test("there are examples", () => {
  expect(Object.keys(programs).length).toBeGreaterThan(5);
});

test.for(Object.entries(programs))("%s prints what its page shows", async ([file, load]) => {
  const golden = file.replace(/\.ts$/, ".golden.txt");
  await expect(await printed(load)).toMatchFileSnapshot(golden);
});
