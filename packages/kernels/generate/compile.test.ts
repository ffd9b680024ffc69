import { expect, test } from "vitest";
import { bundleWorker } from "./bundle.ts";
import { compileKernels } from "./compile.ts";
import { binary } from "../src/binary.js";
import { worker } from "../src/generated/worker.js";

test.each([false, true])(
  "what is inlined is what the sources compile to, fused: %s",
  async (fused) => {
    const same = String(await compileKernels({ fused })) === String(binary(fused));
    expect(same, "pnpm generate brings them up to date").toBe(true);
  },
);

test("so is the program of the other threads", async () => {
  const same = (await bundleWorker()) === worker;
  expect(same, "pnpm generate brings it up to date").toBe(true);
});
