import { library, type Library } from "../../tsup.base.js";

const config: Library = library({
  index: "src/index.ts",
  trace: "src/trace/index.ts",
  compile: "src/compile/index.ts",
});

export default config;
