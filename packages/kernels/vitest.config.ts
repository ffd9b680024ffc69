import type { ViteUserConfig } from "vitest/config";
import { base } from "../../vitest.base.js";

const config: ViteUserConfig = {
  ...base,
  test: { ...base.test, include: ["{generate,src}/**/*.test.ts"] },
};

export default config;
