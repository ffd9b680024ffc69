export { signumEntry } from "./entry.js";
export { signum } from "./signum.js";
