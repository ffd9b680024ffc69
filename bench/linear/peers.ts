import { join } from "node:path";
import { installPeers, installPython } from "../install-peers.ts";
import { startChild, type Child } from "./child.ts";
import { paramsOf, type Workload } from "./workload.ts";

/** Other libraries, each in a process of its own with the data of a workload, on one thread. */
export interface Peers {
  readonly numpy: Child | undefined;
  readonly tfjs: Child | undefined;
  /** Who is not there, and why. */
  readonly skipped: readonly string[];
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
  const skipped: string[] = [];
  const script = join(import.meta.dirname, "peer.py");
  const numpy = await startChild("numpy", python, [script, ...args], skipped);
  const program = join(import.meta.dirname, "peer-tfjs.ts");
  const tfjs = install
    ? await startChild("tfjs", process.execPath, [program, installPeers(), ...args], skipped)
    : undefined;
  if (!install) skipped.push("tfjs: only with --peers, which installs it");
  return {
    numpy,
    tfjs,
    skipped,
    end: () => {
      numpy?.end();
      tfjs?.end();
    },
  };
}
