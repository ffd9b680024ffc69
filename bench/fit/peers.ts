import { join } from "node:path";
import { installPeers, installPython } from "../install-peers.ts";
import { startChild, type Child } from "../linear/child.ts";
import type { Workload } from "../linear/workload.ts";

/** Starts the other libraries that are there, each in a process of its own; with `install` all of them. */
export async function startFitPeers(
  { rows, columns }: Workload,
  folder: string,
  install: boolean,
): Promise<{ readonly peers: readonly Child[]; readonly skipped: readonly string[] }> {
  const args = [folder, String(columns)];
  const python = install ? installPython() : "python3";
  const script = join(import.meta.dirname, "peer.py");
  const skipped: string[] = [];
  const children: (Child | undefined)[] = [];
  for (const [name, what] of [
    ["scikit-learn LinearRegression", "LinearRegression"],
    ["scikit-learn Ridge(cholesky)", "Ridge(cholesky)"],
    ["numpy", "numpy"],
  ] as const)
    children.push(await startChild(name, python, [script, ...args, what], skipped));
  if (!install) skipped.push("tfjs, ml-regression: only with --peers, which installs them");
  else {
    const peers = installPeers();
    const start = (name: string, file: string): Promise<Child | undefined> => {
      const program = join(import.meta.dirname, file);
      return startChild(name, process.execPath, [program, peers, ...args], skipped);
    };
    children.push(await start("tfjs", "peer-tfjs.ts"));
    // It multiplies matrices of arrays, which takes seconds: as many as it is fair to wait for.
    if (columns === 1 || rows <= 1000) children.push(await start("ml-regression", "peer-ml.ts"));
    else skipped.push("ml-regression-multivariate-linear: takes seconds for each fit");
  }
  return { peers: children.filter((child) => child !== undefined), skipped };
}
