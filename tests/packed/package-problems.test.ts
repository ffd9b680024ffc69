import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import type { PublishedManifest } from "./manifest.ts";
import { packageProblems } from "./package-problems.ts";

const packed = inject("packed");
const folder = mkdtempSync(join(tmpdir(), "descent-faults-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const licence = readFileSync(join(import.meta.dirname, "..", "..", "LICENSE"), "utf8");
const versions = new Map(packed.map(({ manifest }) => [manifest.name, manifest.version]));
const losses = packed.find(({ manifest }) => manifest.name === "@descent/losses");

/** A copy of the package losses, with one thing done to it. */
function problems(plant: (at: (file: string) => string) => void): string[] {
  const copy = mkdtempSync(join(folder, "losses-"));
  cpSync(losses?.unpacked ?? "", copy, { recursive: true });
  plant((file) => join(copy, file));
  return packageProblems(copy, { licence, versions });
}

/** The same, with something done to its manifest. */
function withManifest(change: (manifest: Changeable) => void): string[] {
  return problems((at) => {
    const manifest = JSON.parse(readFileSync(at("package.json"), "utf8")) as Changeable;
    change(manifest);
    writeFileSync(at("package.json"), JSON.stringify(manifest));
  });
}

type Changeable = { -readonly [Field in keyof PublishedManifest]: PublishedManifest[Field] };
const types = (name: string) => ({ types: `./dist/index.${name}` });

test("nothing planted, nothing found", () => {
  expect(problems(() => undefined)).toEqual([]);
});

describe("a planted fault is found", () => {
  test("a file that is not in the tarball", () => {
    expect(
      problems((at) => {
        rmSync(at("dist/index.cjs"));
      }),
    ).toEqual([
      '@descent/losses: exports["."].require.default names dist/index.cjs, which is not in the tarball',
      "@descent/losses: main names dist/index.cjs, which is not in the tarball",
    ]);
  });

  test("import that leads to CommonJS, or nowhere", () => {
    const require = { ...types("d.cts"), default: "./dist/index.cjs" };
    expect(
      withManifest((manifest) => {
        manifest.exports = {
          ".": { import: { ...types("d.ts"), default: "./dist/index.cjs" }, require },
        };
      }),
    ).toEqual([
      '@descent/losses: exports["."], import: dist/index.cjs is CommonJS, and must be an ES module',
    ]);
    expect(
      withManifest((manifest) => {
        manifest.exports = { ".": { require } };
      }),
    ).toEqual([
      '@descent/losses: exports["."], import: names no code',
      '@descent/losses: exports["."], import: names no types',
    ]);
  });

  test("types of an ES module for require, or none", () => {
    const way = { types: "./dist/index.d.ts", default: "./dist/index.js" };
    expect(
      withManifest((manifest) => {
        const require = { ...types("d.ts"), default: "./dist/index.cjs" };
        manifest.exports = { ".": { import: way, require } };
      }),
    ).toEqual([
      '@descent/losses: exports["."], require: dist/index.d.ts has the types of an ES module, ' +
        "and must have those of CommonJS",
    ]);
    expect(
      withManifest((manifest) => {
        manifest.exports = { ".": { import: way, require: "./dist/index.cjs" } };
      }),
    ).toEqual(['@descent/losses: exports["."], require: names no types']);
  });

  test.each(["0.0.0", "~0.0.0", "workspace:^"])("%s, where a caret belongs", (range) => {
    const version = versions.get("@descent/core") ?? "";
    expect(
      withManifest((manifest) => {
        manifest.dependencies = { "@descent/core": range };
      }),
    ).toEqual([
      `@descent/losses: dependencies asks for @descent/core ${range}, and must ask for ^${version}`,
    ]);
  });

  test("a program that is not there, or of which nobody is told", () => {
    expect(
      withManifest((manifest) => {
        manifest.bin = { losses: "./bin/losses.js" };
      }),
    ).toEqual(["@descent/losses: bin.losses names bin/losses.js, which is not in the tarball"]);
    expect(
      problems((at) => {
        mkdirSync(at("bin"));
        cpSync(at("dist/index.js"), at("bin/losses.js"));
      }),
    ).toContain("@descent/losses: bin/losses.js is in the tarball; users have no use for it");
  });

  test("a script that would run where it is installed", () => {
    expect(
      withManifest((manifest) => {
        manifest.scripts = { postinstall: "node dist/index.js" };
      }),
    ).toEqual(["@descent/losses: scripts.postinstall would run on every user's machine"]);
  });

  test("a map that is not there", () => {
    expect(
      problems((at) => {
        appendFileSync(at("dist/index.js"), "\n//# sourceMappingURL=index.js.map\n");
      }),
    ).toEqual(["@descent/losses: dist/index.js names its map index.js.map, which is not there"]);
  });

  test.each(["src/mse.ts", "src/reference/a.json", "dist/index.js.map", "tsconfig.json"])(
    "%s, which is nothing for users",
    (file) => {
      expect(
        problems((at) => {
          mkdirSync(dirname(at(file)), { recursive: true });
          cpSync(at("README.md"), at(file));
        }),
      ).toEqual([`@descent/losses: ${file} is in the tarball; users have no use for it`]);
    },
  );

  test("no README and no LICENSE, or another one", () => {
    expect(
      problems((at) => {
        rmSync(at("README.md"));
        rmSync(at("LICENSE"));
      }),
    ).toEqual([
      "@descent/losses: there is no README.md in the tarball",
      "@descent/losses: there is no LICENSE in the tarball",
    ]);
    expect(
      problems((at) => {
        writeFileSync(at("LICENSE"), "None.\n");
      }),
    ).toEqual(["@descent/losses: LICENSE differs from the one of the repository"]);
  });
});
