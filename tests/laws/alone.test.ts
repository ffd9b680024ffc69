import { optimizers } from "@descent/optimizers/registry";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { holds, type Bundle } from "../sizes/bundle.js";

/** Bundled from the sources, with the names still in it. */
async function bundled(contents: string): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    conditions: ["@descent/source"],
    bundle: true,
    format: "esm",
    write: false,
  });
  return { minified: 0, gzipped: 0, readable: outputFiles[0]?.text ?? "" };
}

const names = optimizers.map(({ name }) => name);

test.each(names)("%s is bundled without any other optimizer", async (name) => {
  const alone = await bundled(
    `import { ${name} } from "@descent/optimizers"; console.log(${name});`,
  );
  expect(names.filter((other) => holds(alone, other))).toEqual([name]);
});

test.each(names)("so is the entry of %s", async (name) => {
  const entry = `${name}Entry`;
  const alone = await bundled(
    `import { ${entry} } from "@descent/optimizers/registry"; console.log(${entry});`,
  );
  expect(names.filter((other) => holds(alone, other))).toEqual([name]);
});

test("all of them would be seen", async () => {
  const all = await bundled('export * from "@descent/optimizers";');
  expect(names.filter((name) => !holds(all, name))).toEqual([]);
});
