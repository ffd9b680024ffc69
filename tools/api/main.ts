// pnpm api: writes the reports of the public API to api/, from what `pnpm build` has built.
import { join } from "node:path";
import { apiReports } from "./reports.ts";
import { storeReports } from "./stored-reports.ts";

const root = join(import.meta.dirname, "..", "..");
const reports = apiReports(root);
const changed = storeReports(root, reports);
console.log(
  changed.length === 0
    ? `api/ was up to date: ${reports.size} reports`
    : `Written: ${changed.join(", ")}`,
);
