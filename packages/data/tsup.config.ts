import { library, type Library } from "../../tsup.base.js";

// The parser of others has work at module scope: in a file of its own it goes where it is not used.
const config: Library = library(
  { index: "src/index.ts" },
  { "parse-rows": "src/csv/parse-rows.ts" },
);

export default config;
