import { defineConfig, type Options } from "tsup";

/** What every published package is built into: ESM and CJS, each with its own types. */
export const base: Options = defineConfig({
  entry: ["src/index.ts"],
  format: ["esm", "cjs"],
  dts: true,
  sourcemap: true,
  clean: true,
  treeshake: true,
  target: "es2022",
  platform: "neutral",
  // The maps point at the sources, which are in the package: no second and third copy of them.
  esbuildOptions: (options) => {
    options.sourcesContent = false;
  },
}) as Options;
