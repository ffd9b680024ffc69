import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findNodes, type NodePaths } from "../consumers/find-node.ts";
import { pack, type Packed } from "./pack.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly packed: readonly Packed[];
    readonly nodes: NodePaths;
  }
}

/**
 * Before the first test: packs every public package, and looks for every Node, once. After the last:
 * cleans up.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "descent-packed-"));
  const [packed, nodes] = await Promise.all([
    pack(join(import.meta.dirname, "..", ".."), folder),
    findNodes(),
  ]);
  project.provide("packed", packed);
  project.provide("nodes", nodes);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
