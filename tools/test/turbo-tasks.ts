import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** How one task of the pipeline ended. */
export interface TaskResult {
  readonly package: string;
  readonly task: string;
  /** Where its package lies, from the root. */
  readonly directory: string;
  readonly outcome: "passed" | "cached" | "failed" | "not run";
}

/** The parts of turbo's run summary (`--summarize`) that are read here. */
interface RunSummary {
  readonly tasks: readonly {
    readonly package: string;
    readonly task: string;
    readonly cache: { readonly status: string };
    readonly execution?: { readonly exitCode?: number | null } | null;
  }[];
}

/** A workspace package with the names of its scripts. */
export interface Workspace {
  readonly package: string;
  readonly directory: string;
  readonly scripts: readonly string[];
}

/**
 * How each wanted task of each workspace ended. The summary leaves out what turbo never started
 * because something before it failed: a task is asked for by its script, and not found is not run.
 */
export function turboTasks(
  workspaces: readonly Workspace[],
  wanted: readonly string[],
  summary: string | undefined,
): TaskResult[] {
  const ran = summary === undefined ? [] : (JSON.parse(summary) as RunSummary).tasks;
  return workspaces.flatMap(({ package: name, directory, scripts }) =>
    wanted
      .filter((task) => scripts.includes(task))
      .map((task) => {
        const found = ran.find((run) => run.package === name && run.task === task);
        return {
          package: name === "//" ? "root" : name,
          task,
          directory,
          outcome: found === undefined ? "not run" : outcome(found),
        };
      }),
  );
}

/** The text of the one summary that is in the folder; `undefined` if turbo did not get so far. */
export function readSummary(folder: string): string | undefined {
  try {
    const [name] = readdirSync(folder).filter((file) => file.endsWith(".json"));
    return name === undefined ? undefined : readFileSync(join(folder, name), "utf8");
  } catch {
    return undefined;
  }
}

function outcome(task: RunSummary["tasks"][number]): TaskResult["outcome"] {
  const exitCode = task.execution?.exitCode;
  if (exitCode === undefined || exitCode === null) return "not run";
  if (exitCode !== 0) return "failed";
  return task.cache.status === "HIT" ? "cached" : "passed";
}
