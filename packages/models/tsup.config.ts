import { library, type Library } from "../../tsup.base.js";

const config: Library = library({
  index: "src/index.ts",
  fast: "src/fast/index.ts",
  stream: "src/stream/index.ts",
});

export default config;
