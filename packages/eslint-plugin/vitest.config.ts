import type { ViteUserConfig } from "vitest/config";
import { base } from "../../vitest.base.js";

// TypeScript reads the package that the types come from before the first test with types, and once
// for all test files, not once for each.
const config: ViteUserConfig = {
  ...base,
  test: { ...base.test, testTimeout: 60_000 },
};

export default config;
