// node tools/workflows/stamp-repository.ts, in a workflow: see repository-field.ts.
import { join } from "node:path";
import { stampRepository } from "./repository-field.ts";

const root = join(import.meta.dirname, "..", "..");
for (const line of stampRepository(root, process.env)) console.log(line);
