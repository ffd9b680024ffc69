import { defineConfig, type Options } from "tsup";
import { base } from "../../tsup.base.js";

const config: Options = defineConfig({
  ...base,
  entry: { index: "src/index.ts", threads: "src/threads/index.ts" },
}) as Options;

export default config;
