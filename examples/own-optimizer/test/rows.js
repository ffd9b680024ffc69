import { subjectOf } from "@descent/conformance";
import { signumEntry } from "../src/index.js";

/** What is held to the laws. Neither the origin nor the unit of the cost matters; the axes do. */
export const rows = [subjectOf(signumEntry, { claims: ["translation", "scaling"] })];
