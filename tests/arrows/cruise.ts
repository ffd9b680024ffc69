import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const program = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");

/** One broken rule: `arrows-of-losses: packages/losses/src/a.ts → packages/data/src/b.ts`. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface CruiseOutput {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** Holds the packages under `folder` against the workspace's rules (.dependency-cruiser.js). */
export function cruise(folder: string): { files: number; violations: Violation[] } {
  const config = join(root, ".dependency-cruiser.js");
  const args = [program, "packages", "--config", config, "--output-type", "json"];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (!stdout.startsWith("{")) throw new Error(`dependency-cruiser said: ${stdout}${stderr}`);
  const { summary } = JSON.parse(stdout) as CruiseOutput;
  return {
    files: summary.totalCruised,
    violations: summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to })),
  };
}
