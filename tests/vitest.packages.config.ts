import { defineConfig, type ViteUserConfig } from "vitest/config";

// What is published and nothing else: these tests look at the built packages and their tarballs,
// so they resolve `dist` and not the sources.
const config: ViteUserConfig = defineConfig({
  test: {
    include: ["{consumers,packed,sizes}/**/*.test.ts"],
    environment: "node",
    globalSetup: ["./packed/setup.ts"],
    reporters: ["default", ["json", { outputFile: "results/packages.json" }]],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default config;
