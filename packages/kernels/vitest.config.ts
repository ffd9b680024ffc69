import type { ViteUserConfig } from "vitest/config";
import { base } from "../../vitest.base.js";

// Apart: one of them takes WebAssembly away.
const config: ViteUserConfig = {
  ...base,
  test: { ...base.test, include: ["{generate,src}/**/*.test.ts"], isolate: true },
};

export default config;
