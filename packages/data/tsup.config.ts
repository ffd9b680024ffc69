import { defineConfig, type Options } from "tsup";
import { base } from "../../tsup.base.js";

const config: Options = defineConfig({
  ...base,
  // The parser of others has work at module scope: in a file of its own it goes where it is not used.
  entry: { index: "src/index.ts", "parse-rows": "src/csv/parse-rows.ts" },
  dts: { entry: { index: "src/index.ts" } },
}) as Options;

export default config;
