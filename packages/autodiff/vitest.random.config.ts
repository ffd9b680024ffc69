import type { ViteUserConfig } from "vitest/config";
import { base } from "../../vitest.base.js";
import { random } from "./vitest.config.js";

// What they run is covered by the other tests, and being watched more than doubles their time.
const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    include: [random],
    coverage: { enabled: false },
    reporters: ["default", ["json", { outputFile: "results/random.json" }]],
  },
};

export default config;
