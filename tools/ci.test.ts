import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Runs a copy of .ci/run where there are only these programs, besides the few that it needs. */
function run(programs: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "descent-ci-"));
  folders.push(folder);
  for (const name of [".ci", "bin"]) mkdirSync(join(folder, name));
  cpSync(join(import.meta.dirname, "..", ".ci", "run"), join(folder, ".ci", "run"));
  for (const name of ["dirname", "mktemp", "rm", "tail", "chmod"]) {
    const found = [`/usr/bin/${name}`, `/bin/${name}`].find(existsSync);
    if (found !== undefined) symlinkSync(found, join(folder, "bin", name));
  }
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, "bin", name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(folder, "bin", name), 0o755);
  }
  const { status, stdout } = spawnSync("/bin/bash", [join(folder, ".ci", "run")], {
    env: { PATH: join(folder, "bin"), BIN: join(folder, "bin"), HOME: folder },
    encoding: "utf8",
  });
  return { status, lines: stdout.trimEnd().split("\n"), output: stdout };
}

const npm = (totals: string, code: number) =>
  `echo "npm $* with $CHROMIUM_PATH"; ${totals === "" ? "" : `echo "${totals}" > "$DESCENT_TOTALS_FILE";`} exit ${code}`;
const root = "echo 0";
const chromium = "exit 0";

describe.skipIf(!existsSync("/bin/bash"))(".ci/run", () => {
  test("ends with the totals and passes", () => {
    const { status, lines, output } = run({ chromium, npm: npm("12 passed, 0 failed", 0) });
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe("12 passed, 0 failed");
    expect(output).toMatch(/npm test with .*\/bin\/chromium/);
  });

  test("ends with the totals and fails", () => {
    const { status, lines } = run({ chromium, npm: npm("11 passed, 1 failed, 2 skipped", 1) });
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe("11 passed, 1 failed, 2 skipped");
  });

  test("counts a failure where there are no totals, whatever npm says", () => {
    expect(run({ chromium, npm: npm("", 3) })).toMatchObject({ status: 3 });
    const { status, lines } = run({ chromium, npm: npm("", 0) });
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe("0 passed, 1 failed");
  });

  test("installs Chromium where it is missing and can be had", () => {
    const apt = `[ "$1" = install ] && { echo "exit 0" > "$BIN/chromium"; chmod +x "$BIN/chromium"; }; exit 0`;
    const { output } = run({ "apt-get": apt, id: root, npm: npm("1 passed, 0 failed", 0) });
    expect(output).toMatch(/Installing Chromium/);
    expect(output).toMatch(/npm test with .*\/bin\/chromium/);
    expect(output).not.toContain("SKIPPED");
  });

  test.each([
    ["there is no apt-get", { id: root }],
    ["apt-get fails", { id: root, "apt-get": "exit 100" }],
    ["it may not install", { id: "echo 1000", "apt-get": "exit 0" }],
  ])("says loudly that browser checks are skipped where %s", (_, programs) => {
    const { status, lines, output } = run({ ...programs, npm: npm("1 passed, 0 failed", 0) });
    expect(output).toMatch(/NO CHROMIUM[^]*SKIPPED/);
    expect(output).toMatch(/npm test with $/m);
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe("1 passed, 0 failed");
  });
});
