import type { ViteUserConfig } from "vitest/config";
import { base } from "../../vitest.base.js";

/** Too much for coverage to watch: vitest.random.config.ts runs them without. */
export const random = "src/compile/random.test.ts";

const config: ViteUserConfig = { ...base, test: { ...base.test, exclude: [random] } };

export default config;
