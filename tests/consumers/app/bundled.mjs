// Bundled for Node.
import { line } from "./line.mjs";

console.log(line());
