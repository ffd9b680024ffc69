import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endPrograms } from "tests/consumers/run-program.ts";

const signals = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

/**
 * A temporary folder for everything, that of the programs which are started too. However this process
 * ends, by Ctrl-C or by an error, no program and no file stays, unless they are to be kept.
 */
export function openStage({ keep }: { readonly keep: boolean }): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "descent-rehearsal-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  // What a git hook says of its repository would lead git to that one, wherever it is started.
  for (const name of Object.keys(process.env))
    if (name.startsWith("GIT_")) Reflect.deleteProperty(process.env, name);
  process.on("exit", () => {
    endPrograms();
    if (keep) console.log(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const [signal, code] of signals) process.on(signal, () => process.exit(code));
  return folder;
}
