import { join } from "node:path";
import { installPeers, installPython } from "../install-peers.ts";
import { startChild, type Child } from "./child.ts";
import { paramsOf, type Workload } from "./workload.ts";

/** Other libraries, each in a process of its own with the data of a workload, on one thread. */
export interface Peers {
  readonly numpy: Child | undefined;
  readonly tfjs: Child | undefined;
  readonly end: () => void;
}

/** Starts those that are there; with `install` they are installed before. */
export async function startPeers(
  { columns }: Workload,
  folder: string,
  install: boolean,
): Promise<Peers> {
  const args = [folder, String(columns), JSON.stringify(paramsOf(columns))];
  const python = install ? installPython() : "python3";
  const numpy = await startChild("numpy", python, [join(import.meta.dirname, "peer.py"), ...args]);
  const tfjs = install
    ? await startChild("tfjs", process.execPath, [
        join(import.meta.dirname, "peer-tfjs.ts"),
        installPeers(),
        ...args,
      ])
    : undefined;
  if (!install) console.log("Skipped: tfjs (--peers installs and measures it)");
  return {
    numpy,
    tfjs,
    end: () => {
      numpy?.end();
      tfjs?.end();
    },
  };
}
