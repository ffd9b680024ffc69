import { spawn, spawnSync, type ChildProcess } from "node:child_process";

/** How a program ended, and what it printed. */
export interface Ended {
  /** 124 where its time was up, 127 where it could not be started. */
  readonly code: number;
  readonly stdout: string;
  /** Both streams, as they came. */
  readonly output: string;
}

export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** After so many seconds it is ended, with all that it started. */
  readonly seconds?: number;
}

const windows = process.platform === "win32";
const running = new Set<ChildProcess>();

/** Runs a program to its end, which is also the end of whatever it started. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, seconds = 120 }: ProgramOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    // npm and pnpm are scripts of the shell there, which reads their arguments once more.
    const shell = windows && !program.endsWith(".exe");
    const child = spawn(program, shell ? args.map((text) => `"${text}"`) : args, {
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
      shell,
      // A process group of its own, so that all of it can be ended.
      detached: !windows,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let stdout = "";
    let output = "";
    let late = false;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    const limit = setTimeout(() => {
      late = true;
      endGroup(child);
    }, 1000 * seconds);
    const end = (code: number) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, stdout, output });
    };
    child.on("error", ({ message }) => {
      output += message;
      end(127);
    });
    child.on("exit", () => {
      if (!windows) endGroup(child);
    });
    child.on("close", (code) => {
      if (late) output += `\nIts ${seconds} seconds were up.\n`;
      end(late ? 124 : (code ?? 1));
    });
  });
}

/** Ends every program that still runs, at once. */
export function endPrograms(): void {
  for (const child of running) endGroup(child);
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (windows) spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
  else {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // All of it has ended already.
    }
  }
}
