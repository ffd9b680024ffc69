import { join } from "node:path";
import { installPython } from "../install-peers.ts";
import { startChild, type Child } from "../linear/child.ts";
import { paramsOf, type Workload } from "../linear/workload.ts";

/** numpy's gradient and scikit-learn's fit, each in a process of its own with so many threads. */
export interface ThreadPeers {
  readonly gradient: Child | undefined;
  readonly fit: Child | undefined;
  /** Who is not there, and why. */
  readonly skipped: readonly string[];
}

/** Starts those that are there; with `install` they are installed before. */
export async function startThreadPeers(
  { columns }: Workload,
  folder: string,
  threads: number,
  install: boolean,
): Promise<ThreadPeers> {
  const python = install ? installPython() : "python3";
  const skipped: string[] = [];
  const start = (label: string, part: string, more: string): Promise<Child | undefined> => {
    const script = join(import.meta.dirname, "..", part, "peer.py");
    const variables = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"];
    const settings = variables.map((name) => `${name}=${threads}`);
    const args = [...settings, python, script, folder, String(columns), more];
    return startChild(label, "env", args, skipped);
  };
  return {
    gradient: await start("numpy", "linear", JSON.stringify(paramsOf(columns))),
    fit: await start("scikit-learn", "fit", "LinearRegression"),
    skipped,
  };
}
