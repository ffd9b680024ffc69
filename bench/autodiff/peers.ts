import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Objective } from "@descent/core";
import { installPeers } from "../install-peers.ts";
import { jaxPeer } from "./peer-jax.ts";
import type { Problem } from "./problem.ts";
import { tfjsPeers } from "./peer-tfjs.ts";

/** Another library. */
export interface Peer {
  /** With version, backend and precision. */
  readonly name: string;
  /** The problem as this library's users would write it; undefined where that makes no sense. */
  readonly objective: (problem: Problem) => Objective | undefined;
}

/** The peers, installed if they are not there yet. */
export async function loadPeers(): Promise<readonly Peer[]> {
  const folder = installPeers();
  const require = createRequire(join(folder, "package.json"));
  const load = async (name: string): Promise<unknown> =>
    import(pathToFileURL(require.resolve(name)).href);
  return [...(await jaxPeer(load)), ...(await tfjsPeers(load))];
}
