import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, test } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..", "..");
const bin = (name: string, path: string) => join(root, "node_modules", name, path);
const publint = bin("publint", "src/cli.js");
const attw = bin("@arethetypeswrong/cli", "dist/index.js");

const packed = inject("packed");

/** What a program printed, when it ended well; its output is the error when it did not. */
function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { encoding: "utf8" }, (error, out, problems) => {
      if (error === null) resolve(out);
      else reject(new Error(`${out}${problems}`));
    });
  });
}

test("every public package is packed", () => {
  expect(packed.map(({ name }) => name)).toContain("@descent/core");
  expect(packed.length).toBeGreaterThanOrEqual(7);
});

describe.each(packed)("$name", ({ tarball }) => {
  test("publint finds nothing, warnings included", async () => {
    expect(await output(publint, ["run", tarball, "--strict"])).toContain("All good!");
  });

  test("its types resolve as its code does, in ESM and in CJS (attw)", async () => {
    await output(attw, [tarball, "--profile", "node16", "--no-emoji"]);
  });

  test("it holds code, types, sources and a README, and no tests", async () => {
    const files = (await run("tar", ["-tzf", tarball])).stdout.split("\n").filter(Boolean);
    const expected = ["index.js", "index.cjs", "index.d.ts", "index.d.cts"];
    expect(files).toEqual(expect.arrayContaining(expected.map((file) => `package/dist/${file}`)));
    expect(files).toEqual(
      expect.arrayContaining(["package/src/index.ts", "package/README.md", "package/LICENSE"]),
    );
    expect(files.filter((file) => /\.(test|fixture)\.|\/(coverage|results)\//.test(file))).toEqual(
      [],
    );
  });
});
