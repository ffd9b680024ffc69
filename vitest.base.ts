import { defineConfig, type ViteUserConfig } from "vitest/config";

const conditions = ["@descent/source", "module", "node", "development|production"];

/**
 * How every package runs its tests: from source, so that no build is needed; with coverage
 * thresholds that fail the run; and with a JSON result that the closing totals are read from.
 */
export const base: ViteUserConfig = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    // No module of ours remembers anything, so that test files may share them: half the time.
    isolate: false,
    // Ends a test that hangs. On a busy machine a good one may take ten times as long as usual.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: "results/vitest.json" }]],
    coverage: {
      enabled: true,
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.fixture.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
