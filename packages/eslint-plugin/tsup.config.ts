import type { Options } from "tsup";
import { base } from "../../tsup.base.js";

// There is nothing to shake off what is loaded whole, and the second pass that would do it warns of
// the default export (src/index.ts says why there is one). White space stays: without it, the names that
// CommonJS exports are not seen from ES modules, and nobody counts the bytes of a linter.
const config: Options = { ...base, treeshake: false, minify: false };

export default config;
