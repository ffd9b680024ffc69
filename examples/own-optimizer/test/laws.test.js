import { test } from "node:test";
import { optimizerLaws } from "@descent/conformance";
import { rows } from "./rows.js";

for (const { name, check } of rows.flatMap(optimizerLaws)) test(name, check);
