import { defineConfig } from "vitest/config";

const conditions = ["@descent/source", "module", "node", "development|production"];

/**
 * Logic runs in Node from source; the site tests open what `astro build` has made in Chromium.
 * What the browser runs is covered there, so there is no line coverage here.
 */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxConcurrency: 3,
    // Beside the tests that wait for the browser, those that do not, on two cores too.
    maxWorkers: 2,
    reporters: ["default", ["json", { outputFile: "results/vitest.json" }]],
  },
});
