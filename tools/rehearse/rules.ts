import { apiReports, type Reports } from "../api/reports.ts";
import { storedReports } from "../api/stored-reports.ts";
import { releaseProblems } from "../release/problems.ts";
import type { Checks } from "./checks.ts";
import { RehearsalFailure } from "./failure.ts";

/** The API reports of what was built. */
export function builtReports(root: string): Reports {
  try {
    return apiReports(root);
  } catch (error) {
    throw new RehearsalFailure({
      what: "What is the public API?",
      expected: "types for every entry point",
      seen: error instanceof Error ? error.message : String(error),
      lookAt: "packages/*/package.json (exports) and tools/api/reports.ts",
    });
  }
}

/** The rules of a release, and whether the stored API reports are those of this tree. */
export function checkRules(root: string, reports: Reports, checks: Checks): readonly string[] {
  const { problems, notes } = releaseProblems({ root, reports });
  checks.none("May this tree be released?", problems, "RELEASING.md and .changeset");
  const stored = storedReports(root);
  const stale = [...new Set([...stored.keys(), ...reports.keys()])]
    .filter((file) => stored.get(file) !== reports.get(file))
    .map((file) => `api/${file} is not what the build gives: run \`pnpm api\` and look at it`);
  checks.none("Are the API reports up to date?", stale, "api/");
  return notes;
}
