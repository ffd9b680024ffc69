import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { storedReports } from "../api/stored-reports.ts";
import type { Findings } from "./findings.ts";
import { releaseProblems } from "./problems.ts";

/** A small workspace in a git repository of its own, to plant faults in. */
export interface Planted {
  readonly root: string;
  readonly git: (...args: string[]) => string;
  /** Writes these files, relative to the root; `undefined` takes one away. */
  readonly write: (files: Readonly<Record<string, string | undefined>>) => void;
  /** The same, with everything committed. */
  readonly commit: (files?: Readonly<Record<string, string | undefined>>) => void;
  /** What the rules find, with the reports as they lie in `api/`. */
  readonly findings: () => Findings;
  readonly remove: () => void;
}

/** On `main`, everything committed: core and optimizers, which uses it, both released as 0.1.0. */
export function plantReleased(): Planted {
  const planted = plantFolder();
  planted.git("init", "--quiet", "--template=", "--initial-branch=main");
  planted.commit({
    ...releasedFiles("core", "0.1.0"),
    ...releasedFiles("optimizers", "0.1.0", { dependencies: { "@descent/core": "workspace:^" } }),
    "api/core.api.md": report(vector, rate),
    "api/optimizers.api.md": report(usesVector, sgd),
    "packages/lab/package.json": JSON.stringify({ name: "lab", version: "0.0.0", private: true }),
    "packages/lab/src/index.ts": "export const lab = 1;\n",
    LICENSE: "MIT\n",
  });
  return planted;
}

/** The same files in a folder without git. */
export function plantFolder(): Planted {
  const root = mkdtempSync(join(tmpdir(), "descent-release-"));
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8", env });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout.trim();
  };
  const write: Planted["write"] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      const place = join(root, path);
      mkdirSync(dirname(place), { recursive: true });
      if (text === undefined) rmSync(place);
      else writeFileSync(place, text);
    }
  };
  return {
    root,
    git,
    write,
    commit: (files = {}) => {
      write(files);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message=work");
    },
    findings: () => releaseProblems({ root, reports: storedReports(root) }),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The files of a package as a release leaves them. */
export function releasedFiles(name: string, version: string, more: object = {}) {
  return {
    [`packages/${name}/package.json`]: manifest(name, version, more),
    [`packages/${name}/CHANGELOG.md`]: `# @descent/${name}\n\n## ${version}\n\n- Words.\n`,
    [`packages/${name}/README.md`]: `# @descent/${name}\n`,
    [`packages/${name}/src/index.ts`]: `export const ${name} = 1;\n`,
    [`packages/${name}/src/index.test.ts`]: "// a test\n",
  };
}

export function manifest(name: string, version: string, more: object = {}): string {
  const files = ["dist", "src", "CHANGELOG.md", "!src/**/*.test.ts", "!src/reference"];
  return `${JSON.stringify({ name: `@descent/${name}`, version, files, ...more }, null, 2)}\n`;
}

export function changeset(bumps: Readonly<Record<string, string>>, words = "Words."): string {
  const rows = Object.entries(bumps).map(([name, bump]) => `"@descent/${name}": ${bump}\n`);
  return `---\n${rows.join("")}---\n\n${words}\n`;
}

export function report(...code: readonly string[]): string {
  return `# A report\n\n\`\`\`ts\n${code.join("\n")}\n\`\`\`\n`;
}

export const vector = "export type Vector = readonly number[];";
export const rate = "export function rate(step: number): number;";
const usesVector = 'import type { Vector } from "@descent/core";';
const sgd = "export function sgd(start: Vector): number;";

/** Nobody's own settings, and nothing of a repository whose hook runs the tests. */
const env = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: join(tmpdir(), "no-such-settings"),
  GIT_CONFIG_NOSYSTEM: "1",
  ...Object.fromEntries(
    ["AUTHOR", "COMMITTER"].flatMap((role) => [
      [`GIT_${role}_NAME`, "Test"],
      [`GIT_${role}_EMAIL`, "test@localhost"],
    ]),
  ),
};
