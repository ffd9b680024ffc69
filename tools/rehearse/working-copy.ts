import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { dirname, join } from "node:path";
import { publicPackages } from "../release/public-packages.ts";
import { command } from "./command.ts";
import type { Versions } from "./versions.ts";

const windows = process.platform === "win32";

/** A repository that a rehearsal may do with as it likes. */
export interface WorkingCopy {
  readonly root: string;
  readonly git: (...args: string[]) => Promise<string>;
  /** A program of its own node_modules, in this environment or another one. */
  readonly bin: (name: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<string>;
  /** Installs exactly what the lockfile says. */
  readonly install: () => Promise<void>;
  readonly build: (names: readonly string[]) => Promise<void>;
  readonly versions: () => Versions;
  /** Commits all that is there. */
  readonly commit: (message: string) => Promise<void>;
  readonly write: (path: string, text: string) => void;
}

/** Git, without the settings of the one who runs it: no signing, no hooks, and a name to commit with. */
const git = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
  ...Object.fromEntries(
    ["AUTHOR", "COMMITTER"].flatMap((who) => [
      [`GIT_${who}_NAME`, "rehearsal"],
      [`GIT_${who}_EMAIL`, "rehearsal@localhost"],
    ]),
  ),
};

export function workingCopy(root: string, turboCache: string): WorkingCopy {
  const run = (program: string, args: readonly string[], env = process.env) =>
    command(program, args, { cwd: root, env: { ...env, ...git }, seconds: 240 });
  const bin: WorkingCopy["bin"] = (name, args, env) =>
    run(join(root, "node_modules", ".bin", windows ? `${name}.cmd` : name), args, env);
  return {
    root,
    bin,
    git: (...args) => run("git", args),
    install: async () => {
      const args = ["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"];
      await run("pnpm", args);
    },
    build: async (names) => {
      const filters = names.map((name) => `--filter=${name}`);
      await bin("turbo", ["run", "build", ...filters, "--output-logs=errors-only", "--ui=stream"], {
        ...process.env,
        TURBO_CACHE_DIR: turboCache,
        TURBO_TELEMETRY_DISABLED: "1",
        TURBO_NO_UPDATE_NOTIFIER: "1",
      });
    },
    versions: () =>
      new Map(publicPackages(root).map(({ name, manifest }) => [name, manifest.version])),
    commit: async (message) => {
      await run("git", ["add", "--all"]);
      await run("git", ["commit", "--quiet", "--allow-empty", "--message", message]);
    },
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
  };
}

/**
 * Copies a checkout as it is, with what is not committed and not yet known to git, with its history
 * and branches, and without its tags: the rehearsal makes its own.
 */
export async function copyCheckout(from: string, to: string): Promise<void> {
  const ask = async (...args: string[]) =>
    (await command("git", args, { cwd: from })).split("\0").filter((path) => path !== "");
  const deleted = new Set(await ask("ls-files", "-z", "--deleted"));
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = new Set((await ask(...listed)).filter((path) => !deleted.has(path)));
  const inCopy = (...args: string[]) =>
    command("git", args, { cwd: to, env: { ...process.env, ...git } });
  mkdirSync(to, { recursive: true });
  // Without a template, which may have hooks in it.
  const clone = ["clone", "--quiet", "--mirror", "--template=", from, join(to, ".git")];
  await command("git", clone, { cwd: from });
  await inCopy("config", "core.bare", "false");
  const tags = await inCopy("for-each-ref", "--format=%(refname)", "refs/tags");
  for (const tag of tags.split("\n").filter(Boolean)) await inCopy("update-ref", "-d", tag);
  for (const path of files) cpSync(join(from, path), join(to, path), { verbatimSymlinks: true });
  await inCopy("reset", "--quiet");
}

/** Adds a line to a file, as a change does. */
export function touch(copy: WorkingCopy, path: string, line: string): void {
  copy.write(path, `${readFileSync(join(copy.root, path), "utf8").trimEnd()}\n${line}\n`);
}
