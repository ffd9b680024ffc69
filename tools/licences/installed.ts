import { spawnSync } from "node:child_process";

/** A package of somebody else's that is installed here, for whatever use. */
export interface Installed {
  readonly name: string;
  /** As its manifest states it: `MIT`, `MIT OR Apache-2.0`. */
  readonly licence: string;
}

/**
 * What pnpm finds installed for the folders of the workspace, our own packages not counted.
 *
 * @param only - What to look at, as pnpm is told: `--filter docs`, `--prod`.
 */
export function installed(root: string, ...only: readonly string[]): Installed[] {
  const ended = spawnSync("pnpm", ["-r", ...only, "licenses", "list", "--json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  if (ended.status !== 0)
    throw new Error(`pnpm licenses list failed:\n${ended.error?.message ?? ended.stderr}`);
  const byLicence = JSON.parse(ended.stdout) as Readonly<
    Record<string, readonly { readonly name: string }[]>
  >;
  return Object.entries(byLicence).flatMap(([licence, packages]) =>
    packages.map(({ name }) => ({ name, licence })),
  );
}
