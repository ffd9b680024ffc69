import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { pack, type Packed } from "./pack.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly packed: readonly Packed[];
  }
}

/** Before the first test: packs every public package, once. After the last: cleans up. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "descent-packed-"));
  project.provide("packed", await pack(join(import.meta.dirname, "..", ".."), folder));
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
