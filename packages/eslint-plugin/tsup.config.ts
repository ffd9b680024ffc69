import type { Options } from "tsup";
import { base } from "../../tsup.base.js";

// There is nothing to shake off what is loaded whole, and the second pass that would do it warns of
// the default export (src/index.ts says why there is one).
const config: Options = { ...base, treeshake: false };

export default config;
