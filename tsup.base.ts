import { defineConfig, type Options } from "tsup";

/** What every published package is built into: ESM and CJS, each with its own types. */
export const base: Options = defineConfig({
  entry: ["src/index.ts"],
  format: ["esm", "cjs"],
  dts: true,
  clean: true,
  treeshake: true,
  target: "es2022",
  platform: "neutral",
  // Names stay, for stack traces; indentation was a third of what users installed (decisions/0014).
  esbuildOptions: (options) => {
    options.minifyWhitespace = true;
  },
}) as Options;
