import { defineConfig, type Options } from "tsup";
import { base } from "../../tsup.base.js";

const config: Options = defineConfig({
  ...base,
  entry: {
    index: "src/index.ts",
    trace: "src/trace/index.ts",
    compile: "src/compile/index.ts",
  },
}) as Options;

export default config;
