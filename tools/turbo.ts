import { spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const windows = process.platform === "win32";
const quiet = { TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };

/**
 * Runs `turbo run` to its end and returns its exit code; `"interrupted"` after Ctrl-C, which is
 * passed on, so that turbo stops what it started.
 */
export function runTurbo(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number | "interrupted"> {
  return new Promise((resolve) => {
    let interrupted = false;
    const child = spawn(
      join(root, "node_modules", ".bin", "turbo"),
      ["run", ...args, "--ui=stream"],
      {
        cwd: root,
        env: { ...process.env, ...quiet, ...env },
        stdio: ["ignore", "inherit", "inherit"],
        shell: windows,
      },
    );
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    const pass = (signal: NodeJS.Signals) => {
      interrupted = true;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    const end = (result: number | "interrupted") => {
      for (const signal of signals) process.off(signal, pass);
      resolve(result);
    };
    child.on("error", (error) => {
      console.error(`turbo could not be started: ${error.message}`);
      end(127);
    });
    child.on("close", (code) => {
      end(interrupted ? "interrupted" : (code ?? 1));
    });
  });
}
