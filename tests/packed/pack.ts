import { globSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runProgram } from "../consumers/run-program.ts";
import type { PublishedManifest } from "./manifest.ts";

/** A public package, as it would be published. */
export interface Packed {
  readonly manifest: PublishedManifest;
  readonly tarball: string;
  /** The folder with what is in the tarball. */
  readonly unpacked: string;
}

/** Packs every public package of the workspace `root` into a folder. */
export async function pack(root: string, into: string): Promise<Packed[]> {
  const folders = globSync("packages/*", { cwd: root })
    .map((path) => join(root, path))
    .sort();
  const packed = folders.map(async (folder): Promise<Packed[]> => {
    const workspace = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly private?: boolean;
    };
    if (workspace.private === true) return [];
    const tarball = join(into, `${basename(folder)}.tgz`);
    const home = join(into, basename(folder));
    await succeed("pnpm", ["pack", "--out", tarball], folder);
    mkdirSync(home);
    await succeed("tar", ["-xzf", tarball, "-C", home], into);
    const unpacked = join(home, "package");
    const manifest = JSON.parse(
      readFileSync(join(unpacked, "package.json"), "utf8"),
    ) as PublishedManifest;
    return [{ manifest, tarball, unpacked }];
  });
  return (await Promise.all(packed)).flat();
}

async function succeed(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runProgram(program, args, { cwd });
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} in ${cwd}:\n${output}`);
}
