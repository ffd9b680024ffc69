import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A workflow, or an action of our own that workflows share. */
export interface WorkflowFile {
  /** From the root, with slashes: `.github/workflows/ci.yml`. */
  readonly path: string;
  readonly text: string;
}

/** Every file that tells GitHub what to run. */
export function workflowFiles(root: string): WorkflowFile[] {
  const patterns = [".github/workflows/*.{yml,yaml}", ".github/actions/*/action.{yml,yaml}"];
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
