import { expect, test } from "vitest";
import { compileKernels } from "./compile.ts";
import { binary } from "../src/binary.js";

test.each([false, true])(
  "what is inlined is what the sources compile to, fused: %s",
  async (fused) => {
    const same = String(await compileKernels({ fused })) === String(binary(fused));
    expect(same, "pnpm generate brings them up to date").toBe(true);
  },
);
