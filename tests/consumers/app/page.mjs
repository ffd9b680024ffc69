/* global document */
// Bundled for the browser, with index.html.
import { line } from "./line.mjs";

document.querySelector("output").textContent = line();
