import type { ViteUserConfig } from "vitest/config";
import { base } from "../vitest.base.js";

// Most of this runs as programs of its own, which coverage does not see, and looks at its surroundings:
// each file apart.
const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    include: ["**/*.test.ts"],
    coverage: { enabled: false },
    isolate: true,
    testTimeout: 60_000,
  },
};

export default config;
