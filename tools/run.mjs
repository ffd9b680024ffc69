// node tools/run.mjs SCRIPT [ARGUMENTS]: sets everything up, then runs the script.
//
// Set-up means the pinned pnpm, a Node that the tools support (both from the npm registry, through
// npx, where this machine does not have them) and the packages of the lockfile. npx only finds the
// two: the script is started directly, so that arguments need no quoting and Ctrl-C passes through
// one process and not through a row of shells.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runsTools, tooOld } from "./check-node.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const pinnedNode = manifest.config.node;
const pinnedPnpm = manifest.packageManager.split(/[@+]/)[1];

/** The child that runs now: signals are passed on to it, and its end is ours. */
let child;
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    interrupted = true;
    child?.kill(signal);
  });
}

/** Runs one part of the set-up to its end; Ctrl-C during it ends everything. */
async function setUp(file, args, options) {
  const result = await run(file, args, options);
  if (interrupted) process.exit(130);
  return result;
}

/** Runs a program to its end; `{ code, output }`, with output only where it is captured. */
function run(file, args, { env = process.env, cwd = root, capture = false, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const stdio = ["ignore", capture ? "pipe" : "inherit", "inherit"];
    const quoted = shell ? args.map((text) => (text.includes(" ") ? `"${text}"` : text)) : args;
    child = spawn(file, quoted, { cwd, env, stdio, shell });
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.on("error", () => resolve({ code: 127, output }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function stop(code, message) {
  console.error(`\n${message}`);
  process.exit(code);
}

/** Whether the machine's own pnpm is the pinned one; asked elsewhere, so that it does not switch. */
async function hasPnpm() {
  const env = { ...process.env, COREPACK_ENABLE_NETWORK: "0" };
  const options = { env, cwd: tmpdir(), capture: true, shell: windows };
  const { code, output } = await setUp("pnpm", ["--version"], options);
  return code === 0 && output.trim() === pinnedPnpm;
}

/** The Node and the PATH to go on with. */
async function tools() {
  const packages = [];
  if (!runsTools(process.versions.node)) packages.push(`node@${pinnedNode}`);
  if (!(await hasPnpm())) packages.push(`pnpm@${pinnedPnpm}`);
  if (packages.length === 0)
    return { node: process.execPath, version: process.versions.node, path: process.env.PATH };
  console.log(`Taking ${packages.join(" and ")} from the npm registry (kept by npm for next time)`);
  const wanted = packages.flatMap((name) => ["--package", name]);
  const args = ["--yes", "--loglevel=error", ...wanted, "--call", "node tools/where.mjs"];
  const { code, output } = await setUp("npx", args, { capture: true, shell: windows });
  if (code !== 0) stop(code, `npx could not get ${packages.join(" and ")}.`);
  return JSON.parse(output.trim().split("\n").at(-1));
}

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) stop(2, "usage: node tools/run.mjs SCRIPT [ARGUMENTS]");

const { node, version, path } = await tools();
if (!runsTools(version)) {
  stop(1, tooOld(version, process.platform, process.arch, pinnedNode));
}
const env = {
  ...process.env,
  // Node's own folder first: npm's script folders hold other nodes' shims at times.
  PATH: `${dirname(node)}${delimiter}${path}`,
  // The Node of the person who typed the command, for the checks that want an older one.
  DESCENT_HOST_NODE: process.execPath,
};
if (windows) delete env.Path;

const install = ["install", "--frozen-lockfile", "--config.confirm-modules-purge=false"];
const installed = await setUp("pnpm", install, { env, shell: windows });
if (installed.code !== 0) stop(installed.code, "pnpm install failed.");
const { code } = await run(node, [script, ...rest], { env });
process.exit(interrupted && code !== 0 ? 130 : code);
