import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Objective } from "@descent/core";
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

const locked = join(import.meta.dirname, "..", "peers");
const folder = join(import.meta.dirname, "..", "node_modules", ".cache", "peers");

/** Installs the peers, exactly as locked, into a cache of their own, if they are not there yet. */
export async function loadPeers(): Promise<readonly Peer[]> {
  mkdirSync(folder, { recursive: true });
  const files = ["package.json", "package-lock.json"];
  const upToDate = files.every((file) => {
    const known = join(folder, "node_modules", ".package-lock.json");
    return existsSync(known) && same(join(locked, file), join(folder, file));
  });
  if (!upToDate) {
    for (const file of files) copyFileSync(join(locked, file), join(folder, file));
    console.log("Installing the peers (some 300 MB, once) ...");
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", args, {
      cwd: folder,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
  const require = createRequire(join(folder, "package.json"));
  const load = async (name: string): Promise<unknown> =>
    import(pathToFileURL(require.resolve(name)).href);
  return [...(await jaxPeer(load)), ...(await tfjsPeers(load))];
}

function same(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one, "utf8") === readFileSync(other, "utf8");
}
