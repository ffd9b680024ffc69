import type { ViteUserConfig } from "vitest/config";
import { base } from "../vitest.base.js";

// From source, as in the packages. Nothing here counts towards coverage: each package proves its own.
const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    include: ["{arrows,laws,readmes,runs,seeds}/**/*.test.ts"],
    coverage: { enabled: false },
    testTimeout: 60_000,
  },
};

export default config;
