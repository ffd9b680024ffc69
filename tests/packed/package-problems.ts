import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryProblems, namedFiles } from "./entry-problems.ts";
import type { PublishedManifest } from "./manifest.ts";
import { publishedRangeProblems } from "./published-ranges.ts";

/** What a package is held against. */
export interface Workspace {
  /** The text of the repository's LICENSE. */
  readonly licence: string;
  /** The version of each of our packages. */
  readonly versions: ReadonlyMap<string, string>;
}

/** What is wrong with a package as users get it: the folder of its unpacked tarball. */
export function packageProblems(folder: string, { licence, versions }: Workspace): string[] {
  const manifest = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as PublishedManifest;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.replaceAll("\\", "/"));
  const problems = [
    ...namedFiles(manifest)
      .filter(({ file }) => !files.includes(file))
      .map(({ where, file }) => `${where} names ${file}, which is not in the tarball`),
    ...entryProblems(manifest),
    ...publishedRangeProblems(manifest, versions),
    ...installScripts(manifest),
    ...files.filter((file) => /\.[cm]?js$/.test(file)).flatMap((file) => withoutMap(folder, file)),
    ...files
      .filter((file) => isStranger(file, manifest))
      .map((file) => `${file} is in the tarball; users have no use for it`),
    ...(files.includes("README.md") ? [] : ["there is no README.md in the tarball"]),
    ...licenceProblems(folder, licence),
  ];
  return problems.map((problem) => `${manifest.name}: ${problem}`);
}

function installScripts({ scripts = {} }: PublishedManifest): string[] {
  return ["preinstall", "install", "postinstall"]
    .filter((name) => name in scripts)
    .map((name) => `scripts.${name} would run on every user's machine`);
}

function withoutMap(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, file), "utf8");
  const map = /^\/\/# sourceMappingURL=(\S+)$/m.exec(text)?.[1];
  return map === undefined || existsSync(join(folder, dirname(file), map))
    ? []
    : [`${file} names its map ${map}, which is not there`];
}

function isStranger(file: string, { bin = {} }: PublishedManifest): boolean {
  if (Object.values(bin).includes(`./${file}`)) return false;
  if (/\.(test|fixture)\.|\.map$/.test(file)) return true;
  return !/^(dist\/|(LICENSE|README\.md|CHANGELOG\.md|package\.json)$)/.test(file);
}

function licenceProblems(folder: string, licence: string): string[] {
  const path = join(folder, "LICENSE");
  if (!existsSync(path)) return ["there is no LICENSE in the tarball"];
  return readFileSync(path, "utf8") === licence
    ? []
    : ["LICENSE differs from the one of the repository"];
}
