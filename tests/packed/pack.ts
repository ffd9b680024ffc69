import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** A public package, as it would be published. */
export interface Packed {
  readonly name: string;
  /** Its folder in the workspace, and its tarball, as absolute paths. */
  readonly folder: string;
  readonly tarball: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    readonly packed: readonly Packed[];
  }
}

const root = join(import.meta.dirname, "..", "..");

/** Before the first test: packs every public package, once. After the last: cleans up. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "descent-packed-"));
  const packed = globSync("packages/*", { cwd: root })
    .sort()
    .flatMap((path): Packed[] => {
      const manifest = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")) as {
        readonly name: string;
        readonly private?: boolean;
      };
      if (manifest.private === true) return [];
      const tarball = join(folder, `${manifest.name.replace("@descent/", "")}.tgz`);
      const shell = process.platform === "win32";
      execFileSync("pnpm", ["pack", "--out", tarball], {
        cwd: join(root, path),
        stdio: ["ignore", "ignore", "inherit"],
        shell,
      });
      return [{ name: manifest.name, folder: join(root, path), tarball }];
    });
  project.provide("packed", packed);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
