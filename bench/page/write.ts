import { execFileSync, fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { cores } from "../machine.ts";
import type { BenchOptions, Measurement } from "../measurement.ts";
import { problemOf } from "./problem.ts";
import { resultsFrom, type Problem, type Results } from "./results.ts";

const root = join(import.meta.dirname, "..", "..");
const file = join(import.meta.dirname, "measured.json");

/** Runs benchmarks and writes down what the page on performance shows. */
export async function writePage(names: readonly string[], options: BenchOptions): Promise<void> {
  const [before = 0] = loadavg();
  const problems: Problem[] = [];
  for (const name of names) {
    const measurements = await measured(name, options);
    problems.push(...measurements.map((measurement) => problemOf(name, measurement)));
  }
  const [after = 0] = loadavg();
  const { peers, rounds } = options;
  const results: Results = {
    format: "descent-benchmarks",
    version: 1,
    date: new Date().toISOString().slice(0, 10),
    command: `pnpm bench page${peers ? " --peers" : ""} --rounds ${rounds}`,
    rounds,
    machine: cores(),
    memory: Math.round(totalmem() / 2 ** 30),
    load: [rounded(before), rounded(after)],
    versions: versionsOf(peers),
    problems,
  };
  writeFileSync(file, JSON.stringify(resultsFrom(results)));
  execFileSync("pnpm", ["exec", "prettier", "--write", "--log-level=warn", file], {
    cwd: root,
    shell: process.platform === "win32",
  });
  console.log(`Written: ${file}`);
}

/**
 * What a benchmark finds in a process of its own, as it is when it is run alone: what one has compiled and put
 * into memory must not slow the next.
 */
async function measured(
  name: string,
  { peers, rounds }: BenchOptions,
): Promise<readonly Measurement[]> {
  const args = [name, "--rounds", String(rounds), ...(peers ? ["--peers"] : [])];
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "..", "main.ts"), args);
    let found: readonly Measurement[] | undefined;
    child.on("message", (message) => (found = message as readonly Measurement[]));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0 && found !== undefined) resolve(found);
      else reject(new Error(`bench ${name} ended with code ${String(code)}`));
    });
  });
}

function rounded(load: number): number {
  return Number(load.toFixed(2));
}

function versionsOf(peers: boolean): Readonly<Record<string, string>> {
  const { version } = manifest("packages/models/package.json");
  const { dependencies = {} } = peers ? manifest("bench/peers/package.json") : {};
  const { node, v8 } = process.versions;
  return { "Node.js": node, V8: v8, "@descent/models": version ?? "0.0.0", ...dependencies };
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
}
