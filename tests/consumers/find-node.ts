import { spawnSync } from "node:child_process";

/**
 * The path of a Node of this major version: the one that runs, the one that the command was typed
 * with, or one that npx takes from the registry; `undefined` if there is none to be had.
 */
export function findNode(major: number): string | undefined {
  const here = [process.execPath, process.env.DESCENT_HOST_NODE ?? ""];
  const known = here.find((path) => path !== "" && majorOf(path) === major);
  if (known !== undefined) return known;
  const args = ["--yes", "--loglevel=error", "--package", `node@${major}`];
  const call = ["--call", "node --print process.execPath"];
  const shell = process.platform === "win32";
  const { status, stdout } = spawnSync(
    "npx",
    shell ? [...args, '--call "node --print process.execPath"'] : [...args, ...call],
    { encoding: "utf8", shell, timeout: 100_000 },
  );
  const path = stdout.trim().split("\n").at(-1) ?? "";
  return status === 0 && majorOf(path) === major ? path : undefined;
}

function majorOf(path: string): number | undefined {
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return status === 0 ? Number(/^v(\d+)/.exec(stdout)?.[1]) : undefined;
}
