import { runProgram } from "./run-program.ts";

/** The versions of Node that users have: those that are maintained. */
export const nodeMajors = [20, 22, 24] as const;

/** Where the Node of each of these versions is, if it is to be had. */
export type NodePaths = ReadonlyMap<number, string | undefined>;

/** Looks for all of them, side by side. */
export async function findNodes(): Promise<NodePaths> {
  const found = nodeMajors.map(async (major) => [major, await findNode(major)] as const);
  return new Map(await Promise.all(found));
}

/**
 * The path of a Node of this major version: the one that runs, the one that the command was typed
 * with, or one that npx takes from the registry; `undefined` if there is none to be had.
 */
async function findNode(major: number): Promise<string | undefined> {
  for (const path of [process.execPath, process.env.DESCENT_HOST_NODE ?? ""])
    if (path !== "" && (await majorOf(path)) === major) return path;
  const call = ["--call", "node --print process.execPath"];
  const args = ["--yes", "--loglevel=error", "--package", `node@${major}`, ...call];
  const { code, stdout } = await runProgram("npx", args);
  const path = stdout.trim().split("\n").at(-1) ?? "";
  return code === 0 && (await majorOf(path)) === major ? path : undefined;
}

async function majorOf(path: string): Promise<number | undefined> {
  const { code, stdout } = await runProgram(path, ["--version"]);
  return code === 0 ? Number(/^v(\d+)/.exec(stdout)?.[1]) : undefined;
}
