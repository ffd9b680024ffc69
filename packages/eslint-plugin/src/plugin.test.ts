import { ESLint } from "eslint";
import { ESLint as ESLint9 } from "eslint-9";
import { defineConfig } from "eslint/config";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import * as everything from "./index.ts";

const { default: descent, plugin, recommended } = everything;
const code =
  'import { derivative } from "@descent/autodiff";\nderivative((x) => (x === 0 ? 1 : x));\n';

test("the exports", () => {
  expect(Object.keys(everything).sort()).toEqual(["default", "plugin", "recommended"]);
  expect(descent).toBe(plugin);
  expect(descent.configs.recommended).toBe(recommended);
  expect(descent.meta).toEqual({
    name: manifest.name,
    version: manifest.version,
    namespace: "descent",
  });
});

describe("the configurations of the README", () => {
  const root = join(import.meta.dirname, "..");
  const folder = join(root, "results", "readme");
  const eslint = join(root, "node_modules", "eslint", "bin", "eslint.js");
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, text = ""]) => text);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(
    [
      { path: "example.js", severity: 2 },
      { path: "src/plugin.ts", severity: 2 },
      { path: "src/formulas/example.js", severity: 1 },
    ].map((file, index) => ({ ...file, block: blocks[index] ?? "" })),
  )("find something in $path", ({ path, severity, block }) => {
    const config = join(folder, "eslint.config.js");
    mkdirSync(folder, { recursive: true });
    writeFileSync(config, block.replace("@descent/eslint-plugin", "../../src/index.ts"));
    const args = [
      eslint,
      "--config",
      config,
      "--format",
      "json",
      "--stdin",
      "--stdin-filename",
      path,
    ];
    const { stdout } = spawnSync(process.execPath, args, { cwd: root, input: code });
    const [result] = JSON.parse(stdout.toString()) as ESLint.LintResult[];
    expect(result?.messages.map((message) => [message.ruleId, message.severity])).toEqual([
      ["descent/no-native-math", severity],
    ]);
  });

  test("are all tried", () => {
    expect(blocks).toHaveLength(3);
  });
});

describe.each([
  ["10", ESLint],
  ["9", ESLint9 as unknown as typeof ESLint],
] as const)("ESLint %s", (major, Engine) => {
  test("is what it says", () => {
    expect(Engine.version).toMatch(new RegExp(`^${major}\\.`));
  });

  test.each([
    ["the named configuration", [recommended]],
    ["that of the plugin", [descent.configs.recommended]],
    ["extended by name", defineConfig({ plugins: { descent }, extends: ["descent/recommended"] })],
    [
      "the rule by itself",
      [{ plugins: { descent }, rules: { "descent/no-native-math": 2 as const } }],
    ],
  ])("%s", async (_, overrideConfig) => {
    const eslint = new Engine({ overrideConfigFile: true, overrideConfig });
    const [result] = await eslint.lintText(code, { filePath: "example.js" });
    expect(result?.messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["descent/no-native-math", 2],
    ]);
  });

  test("no type information is needed, and no options are taken", async () => {
    const eslint = new Engine({
      overrideConfigFile: true,
      overrideConfig: [
        { plugins: { descent }, rules: { "descent/no-native-math": ["error", {}] } },
      ],
    });
    await expect(eslint.lintText(code, { filePath: "example.js" })).rejects.toThrow(
      /no options|should NOT have more than 0/i,
    );
  });
});
