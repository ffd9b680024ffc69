import { globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly repository?: unknown;
}

/**
 * Writes into the manifest of each public package which repository it comes from, as GitHub says it
 * in `GITHUB_SERVER_URL` and `GITHUB_REPOSITORY`, and returns a line for each. npm accepts
 * provenance only where manifest and workflow name the same repository. It is not written down in
 * the sources, because a fork's tarballs come from the fork.
 *
 * @throws Error if GitHub says nothing usable, or if a manifest names a repository already.
 */
export function stampRepository(
  root: string,
  { GITHUB_SERVER_URL: server = "", GITHUB_REPOSITORY: repository = "" }: NodeJS.ProcessEnv,
): string[] {
  if (!/^https:\/\/[\w.-]+$/.test(server))
    throw new Error(`GITHUB_SERVER_URL must be https://HOST, not ${JSON.stringify(server)}`);
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Error(`GITHUB_REPOSITORY must be OWNER/NAME, not ${JSON.stringify(repository)}`);
  const url = `git+${server}/${repository}.git`;

  const manifests = globSync("packages/*/package.json", { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => ({
      path,
      manifest: JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest,
    }))
    .filter(({ manifest }) => manifest.private !== true);
  if (manifests.length === 0) throw new Error(`there is no public package in ${root}`);
  const named = manifests.filter(({ manifest }) => manifest.repository !== undefined);
  if (named.length > 0)
    throw new Error(`${named.map(({ path }) => path).join(", ")} has a repository already`);

  return manifests.map(({ path, manifest }) => {
    const stamped = { ...manifest, repository: { type: "git", url, directory: dirname(path) } };
    writeFileSync(join(root, path), `${JSON.stringify(stamped, undefined, 2)}\n`);
    return `${manifest.name} comes from ${url}, ${dirname(path)}`;
  });
}
