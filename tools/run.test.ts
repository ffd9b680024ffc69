import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { runsTools, tooOld } from "./check-node.mjs";

describe("which Node runs the tools", () => {
  test.each(["22.18.0", "22.20.1", "24.11.0", "24.21.0", "26.0.0", "27.1.0"])(
    "%s does",
    (version) => {
      expect(runsTools(version)).toBe(true);
    },
  );
  test.each(["18.20.0", "20.20.2", "21.0.0", "22.17.1", "23.11.0", "24.10.0", "25.0.0"])(
    "%s does not",
    (version) => {
      expect(runsTools(version)).toBe(false);
    },
  );
  test("what to do is said", () => {
    expect(tooOld("20.1.0", "darwin", "arm64", "24.21.0")).toMatch(/20\.1\.0[^]*ignore-scripts/);
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A workspace of its own with run.mjs in it, and these programs (shell scripts) first on the PATH. */
function workspace(programs: Readonly<Record<string, string>>, script: string) {
  const folder = mkdtempSync(join(tmpdir(), "descent-run-"));
  folders.push(folder);
  mkdirSync(join(folder, "tools"));
  mkdirSync(join(folder, "bin"));
  for (const file of ["run.mjs", "check-node.mjs", "where.mjs"])
    cpSync(join(import.meta.dirname, file), join(folder, "tools", file));
  const manifest = { type: "module", packageManager: "pnpm@9.9.9", config: { node: "24.21.0" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "script.mjs"), script);
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, "bin", name), 0o755);
  }
  const log = join(folder, "log");
  const start = (...args: string[]) => {
    const env = {
      ...process.env,
      PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH ?? ""}`,
      LOG: log,
    };
    const child = spawn(process.execPath, ["tools/run.mjs", "script.mjs", ...args], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const end = new Promise<{ code: number | null; output: string }>((resolve) => {
      child.on("close", (code) => {
        resolve({ code, output });
      });
    });
    /** Resolves when the text has been printed. */
    const printed = (text: string) =>
      new Promise<void>((resolve) => {
        child.stdout.on("data", () => {
          if (output.includes(text)) resolve();
        });
      });
    return { child, end, printed };
  };
  return { start, log: () => readFileSync(log, "utf8").trim().split("\n") };
}

const pnpm = 'if [ "$1" = --version ]; then echo 9.9.9; else echo "pnpm $*" >> "$LOG"; fi';
const npx = `echo "npx $*" >> "$LOG"; for last; do :; done; exec $last`;

describe.skipIf(process.platform === "win32")("the set-up", () => {
  const hello = "console.log(JSON.stringify(process.argv.slice(2)));";

  test("with the pinned pnpm there: installs, then runs, and passes arguments as they are", async () => {
    const { start, log } = workspace({ pnpm }, hello);
    const { code, output } = await start("--once", "two words", 'a "quote" $HOME').end;
    expect(output).toContain(JSON.stringify(["--once", "two words", 'a "quote" $HOME']));
    expect(code).toBe(0);
    expect(log()).toEqual([expect.stringContaining("pnpm install --frozen-lockfile")]);
  });

  test("with another pnpm there: takes the pinned one by npx", async () => {
    const other = pnpm.replace("echo 9.9.9", "echo 8.0.0");
    const { start, log } = workspace({ pnpm: other, npx }, hello);
    expect((await start().end).code).toBe(0);
    expect(log()[0]).toMatch(/^npx --yes .*--package pnpm@9\.9\.9 --call node tools\/where\.mjs$/);
    expect(log()[1]).toContain("pnpm install");
  });

  test("a Node that is still too old after that is an error that says what to do", async () => {
    const old = `echo '{"node":"/usr/bin/node","version":"20.20.2","path":"/usr/bin"}'`;
    const { start } = workspace({ pnpm: "echo 8.0.0", npx: old }, hello);
    const { code, output } = await start().end;
    expect(code).toBe(1);
    expect(output).toContain("Node 20.20.2 is too old");
  });

  test("npx that fails, and an install that fails, end it", async () => {
    const first = await workspace({ pnpm: "echo 8.0.0", npx: "exit 3" }, hello).start().end;
    expect(first).toMatchObject({
      code: 3,
      output: expect.stringContaining("npx could not get") as string,
    });
    const broken = pnpm.replace('echo "pnpm $*" >> "$LOG"', "exit 4");
    const second = await workspace({ pnpm: broken }, hello).start().end;
    expect(second).toMatchObject({
      code: 4,
      output: expect.stringContaining("install failed") as string,
    });
  });

  test("the script's exit code is the command's", async () => {
    expect((await workspace({ pnpm }, "process.exit(7);").start().end).code).toBe(7);
  });
});

describe.skipIf(process.platform === "win32")("Ctrl-C", () => {
  const waiting = "console.log('ready'); setInterval(() => {}, 1000);";

  test("ends a script that does not listen, with 130", async () => {
    const { child, end, printed } = workspace({ pnpm }, waiting).start();
    await printed("ready");
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: 130 });
  });

  test("lets a script that listens end in its own way", async () => {
    const polite = `process.on("SIGINT", () => process.exit(0)); ${waiting}`;
    const { child, end, printed } = workspace({ pnpm }, polite).start();
    await printed("ready");
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: 0 });
  });

  test("during the installation ends everything, without a word", async () => {
    const slow = pnpm.replace('echo "pnpm $*" >> "$LOG"', "echo installing; exec sleep 30");
    const { child, end, printed } = workspace({ pnpm: slow }, "console.log('ran');").start();
    await printed("installing");
    child.kill("SIGINT");
    expect(await end).toEqual({ code: 130, output: "installing\n" });
  });
});
