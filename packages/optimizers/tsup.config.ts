import { library, type Library } from "../../tsup.base.js";

const config: Library = library({ index: "src/index.ts", registry: "src/registry/index.ts" });

export default config;
