import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram, type Ended } from "tests/consumers/run-program.ts";
import { scratchCopy } from "./scratch-copy.fixture.ts";

const root = join(import.meta.dirname, "..", "..");
/** Where no other test, lint or type check looks. */
const copy = join(root, "results", `new-${process.pid}`);
const bin = (name: string): string => join(root, "node_modules", ".bin", name);
const read = (path: string): string => readFileSync(join(copy, path), "utf8");

/** The recipe of CONTRIBUTING.md, which is followed here. */
const recipe =
  /## A new optimizer in ten minutes\n([^]*?)\n## /.exec(
    readFileSync(join(root, "CONTRIBUTING.md"), "utf8"),
  )?.[1] ?? "";
const others = ["loss gentle-error", "schedule slowRoot", "stop-rule max-calls", "function cube"];
const names = ["swift", "gentleError", "slowRoot", "maxCalls", "cube"];

const run = (name: string, args: readonly string[], folder = ""): Promise<Ended> =>
  runProgram(name, args, { cwd: join(copy, folder), seconds: 300 });
const create = (...args: readonly string[]): Promise<Ended> =>
  run(process.execPath, ["tools/new/main.ts", ...args]);

/** Runs tests of a folder of the copy whose names match. */
const tests = (folder: string, files: readonly string[], pattern = ""): Promise<Ended> =>
  run(bin("vitest"), ["run", "--no-coverage", ...files, "-t", pattern], folder);

/** What is read of a report of vitest. */
interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly title: string }[];
  }[];
}

function expectPass({ code, output }: Ended): void {
  expect(code, output.slice(Math.max(0, output.indexOf("Failed Tests")))).toBe(0);
}

const paths: string[] = [];

beforeAll(async () => {
  await scratchCopy(root, copy);
  const command = /^\d\. `pnpm new (.*)`/m.exec(recipe)?.[1] ?? "";
  for (const each of [command, ...others]) {
    const { code, output } = await create(...each.split(" "));
    expect(code, output).toBe(0);
    paths.push(
      ...[...output.matchAll(/^ {2}(?:new|changed) +(.*)$/gm)].map(([, path]) => path ?? ""),
    );
  }
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

describe("the recipe of CONTRIBUTING.md", () => {
  test("has at most five commands and edits, and begins with pnpm new", () => {
    const steps = recipe.match(/^\d\. /gm) ?? [];
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.length).toBeLessThanOrEqual(5);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(scripts.new).toBe("node tools/new/main.ts");
  });

  test("makes the rule, its test, its card, its export, its row and its changeset", () => {
    const swift = ["rules/swift.ts", "rules/swift.test.ts", "registry/swift.ts"];
    for (const path of swift) expect(paths).toContain(`packages/optimizers/src/${path}`);
    expect(read(".changeset/add-swift.md")).toBe(
      '---\n"@descent/optimizers": minor\n---\n\nAdd `swift`, a new optimizer.\n',
    );
    expect(read("packages/optimizers/src/registry/index.ts")).toMatch(/^ {2}swiftEntry,\n\];/m);
    expect(read("packages/optimizers/README.md")).toMatch(/^\| optimizers .*`swift`/m);
  });
});

describe("right after, everything passes", () => {
  test.each([
    ["packages/optimizers", ["rules/swift", "registry", "schedules/slow", "stop/max-calls"]],
    ["packages/losses", ["gentle-error"]],
    ["packages/autodiff", ["rows.test", "derive/elementary.test"]],
  ] as const)("the unit tests of %s", async (folder, files) => {
    expectPass(await tests(folder, files));
  });

  test("the laws, and every export has its row", async () => {
    const pattern = `${names.join("|")}|is a row`;
    expectPass(await tests("tests", ["laws/laws", "laws/completeness"], pattern));
    const { testResults } = JSON.parse(read("tests/results/vitest.json")) as Results;
    const ran = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === "passed").map(({ title }) => title),
    );
    const without = names.filter((name) => !ran.some((title) => title.startsWith(name)));
    expect(without).toEqual([]);
  });

  test("doc comments, and their examples", async () => {
    const files = "rules/swift|gentle-error|slow-root|max-calls|power/cube|is documented";
    expectPass(await tests("tests", ["readmes/examples"], files));
  });

  test("lint, format and types", async () => {
    const [lint, format, types] = await Promise.all([
      run(bin("eslint"), ["--max-warnings=0", ...paths.filter((path) => path.endsWith(".ts"))]),
      run(bin("prettier"), ["--check", ...paths]),
      run(bin("tsc"), ["-p", "tests"]),
    ]);
    for (const ended of [lint, format, types]) expectPass(ended);
  });
});

describe("changed into another optimizer", () => {
  const rule = "packages/optimizers/src/rules/swift.ts";
  const change = (path: string, from: string, to: string): void => {
    expect(read(path)).toContain(from);
    writeFileSync(join(copy, path), read(path).replaceAll(from, to));
  };
  const laws = (): Promise<Ended> => tests("tests", ["laws/laws"], "swift");

  test("with a mistake in it, its own test and the laws find it", async () => {
    change(rule, "alpha * mean)", "-alpha * mean)");
    const [own, law] = [await tests("packages/optimizers", ["rules/swift"]), await laws()];
    change(rule, "-alpha * mean)", "alpha * mean)");
    expect(own.code).toBe(1);
    expect(law.code).toBe(1);
    expect(law.output).toContain('breaks "ends lower than it began"');
  });

  test("without one, everything passes again", async () => {
    // The heavy ball: v = 6, then 0.5 · 6 + 3 = 6.
    change(rule, "(1 - decay) * slope", "slope");
    change("packages/optimizers/src/rules/swift.test.ts", "[3, 2.25, 1.3125]", "[3, 1.5, 0]");
    const [own, law] = [await tests("packages/optimizers", ["rules/swift"]), await laws()];
    for (const ended of [own, law]) expectPass(ended);
  });
});

describe("what cannot be made is refused, and nothing is changed", () => {
  test.each([
    [["optimizer", "swift"], "there is already a packages/optimizers/src/rules/swift.ts"],
    [["loss", "mse"], "there is already a packages/losses/src/mse.ts"],
    [["schedule", "nesterov"], "optimizers has a nesterov already"],
    [["function", "delete"], "delete is a word of JavaScript"],
    [["loss", "Loss"], "Loss is no name"],
    [["optimiser", "quick"], "pnpm new optimizer|loss|schedule|stop-rule|function NAME"],
    [["optimizer"], "pnpm new optimizer|loss|schedule|stop-rule|function NAME"],
  ])("%j", async (args, reason) => {
    const index = "packages/optimizers/src/index.ts";
    const before = read(index);
    const { code, output } = await create(...args);
    expect(output).toContain(`Nothing was made: ${reason}`);
    expect(code).toBe(1);
    expect(read(index)).toBe(before);
  });

  test("also where a list has moved", async () => {
    const laws = "tests/laws/schedules.ts";
    const before = read(laws);
    writeFileSync(join(copy, laws), before.replace("const schedules:", "const rates:"));
    const { code, output } = await create("schedule", "quick");
    writeFileSync(join(copy, laws), before);
    expect(output).toContain("Nothing was made: found no place for it in tests/laws/schedules.ts");
    expect(code).toBe(1);
    expect(existsSync(join(copy, "packages/optimizers/src/schedules/quick.ts"))).toBe(false);
    expect(read("packages/optimizers/src/index.ts")).not.toContain("quick");
  });
});
