import { join } from "node:path";
import { installPeers, installPython } from "../install-peers.ts";
import { startChild, type Child } from "../linear/child.ts";
import type { Workload } from "../linear/workload.ts";

/** Starts the other libraries that are there, each in a process of its own; with `install` all of them. */
export async function startFitPeers(
  { rows, columns }: Workload,
  folder: string,
  install: boolean,
): Promise<readonly Child[]> {
  const args = [folder, String(columns)];
  const python = install ? installPython() : "python3";
  const script = join(import.meta.dirname, "peer.py");
  const children: (Child | undefined)[] = [];
  for (const what of ["LinearRegression", "Ridge(cholesky)", "numpy"])
    children.push(await startChild(what, python, [script, ...args, what]));
  if (!install) console.log("Skipped: tfjs, ml-regression (--peers installs and measures them)");
  else {
    const peers = installPeers();
    const start = (name: string, file: string): Promise<Child | undefined> =>
      startChild(name, process.execPath, [join(import.meta.dirname, file), peers, ...args]);
    children.push(await start("tfjs", "peer-tfjs.ts"));
    // It multiplies matrices of arrays, which takes seconds: as many as it is fair to wait for.
    if (columns === 1 || rows <= 1000) children.push(await start("ml-regression", "peer-ml.ts"));
    else
      console.log("Skipped: ml-regression-multivariate-linear, which takes seconds for each fit");
  }
  return children.filter((child) => child !== undefined);
}
