// pnpm release:check: whether this tree could be released as it is. Reads the API reports of `api/`.
// With --publish: also whether every changeset has become a version, so that it can be published.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { storedReports } from "../api/stored-reports.ts";
import { findingLines, outcome, together } from "./findings.ts";
import { releaseProblems } from "./problems.ts";
import { unfinishedRelease } from "./ready-to-publish.ts";

const { values } = parseArgs({ options: { publish: { type: "boolean", default: false } } });
const root = join(import.meta.dirname, "..", "..");
const findings = together([
  releaseProblems({ root, reports: storedReports(root) }),
  { problems: values.publish ? unfinishedRelease(root) : [], notes: [] },
]);
for (const line of findingLines(findings)) console.log(line);
if (outcome(findings) === "passed") console.log("Whatever users will see changed is announced.");
process.exitCode = outcome(findings) === "failed" ? 1 : 0;
