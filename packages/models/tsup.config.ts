import { defineConfig, type Options } from "tsup";
import { base } from "../../tsup.base.js";

const config: Options = defineConfig({
  ...base,
  entry: { index: "src/index.ts", fast: "src/fast/index.ts", stream: "src/stream/index.ts" },
}) as Options;

export default config;
