import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the release rules read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A package that users can install. */
export interface PublicPackage {
  /** `@descent/core` */
  readonly name: string;
  /** `packages/core` */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The version of a package that no release has touched yet. */
export const unreleased = "0.0.0";

/** Every package of the workspace that is published. */
export function publicPackages(root: string): PublicPackage[] {
  return globSync("packages/*/package.json", { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => {
      const manifest = JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
      return { name: manifest.name, folder: dirname(path), manifest };
    })
    .filter(({ manifest }) => manifest.private !== true);
}
