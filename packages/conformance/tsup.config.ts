import { library, type Library } from "../../tsup.base.js";

const config: Library = library({ index: "src/index.ts", problems: "src/problems/index.ts" });

export default config;
