import { library, type Library } from "../../tsup.base.js";

const config: Library = library({ index: "src/index.ts", threads: "src/threads/index.ts" });

export default config;
