import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installed } from "./installed.ts";
import { licenceProblems } from "./licence-problems.ts";
import { notices } from "./notices.ts";
import { siteProblems, type Site } from "./site-problems.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
const everything = installed(root);

describe("what is installed", () => {
  test("is under licences that somebody has looked at", () => {
    expect(everything.length).toBeGreaterThan(300);
    expect(licenceProblems(everything)).toEqual([]);
  });

  test("reaches no user of the packages", () => {
    expect(installed(root, "--filter", "./packages/*", "--prod")).toEqual([]);
    expect(installed(root, "--filter", "./apps/*").length).toBeGreaterThan(100);
  });

  test.each([
    ["MIT", "x", true],
    ["MIT OR GPL-3.0-only", "x", true],
    ["(GPL-3.0-only OR MIT) AND ISC", "x", true],
    ["Apache-2.0 AND LGPL-3.0-or-later", "@img/sharp-win32-x64", true],
    ["GPL-3.0-only", "x", false],
    ["MIT AND GPL-3.0-only", "x", false],
    ["(GPL-3.0-only OR MIT) AND AGPL-3.0-only", "x", false],
    ["LGPL-3.0-or-later", "x", false],
    ["Unknown", "x", false],
  ])("%s of %s is accepted: %s", (licence, name, accepted) => {
    expect(licenceProblems([{ name, licence }])).toEqual(
      accepted ? [] : [`x is under ${licence}, which tools/licences does not know`],
    );
  });
});

describe("what the docs site ships", () => {
  const dist = join(root, "apps", "docs", "dist");
  const site: Site = {
    files: globSync("**/*.*", { cwd: dist }).map((file) => file.replaceAll("\\", "/")),
    read: (file) => readFileSync(join(dist, file), "utf8"),
  };
  const manifest = JSON.parse(read("apps/docs/package.json")) as Readonly<
    Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>
  >;
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

  test("is named, with its licence, and really there", () => {
    expect(siteProblems(site, dependencies, everything)).toEqual([]);
  });

  test("stands in THIRD_PARTY_NOTICES.md", () => {
    expect(read("THIRD_PARTY_NOTICES.md"), "run `pnpm notices`").toBe(notices(root));
  });

  test("a licence that changed, and a dependency that is gone, are found", () => {
    const others = everything
      .filter(({ name }) => name !== "astro")
      .map((one) => (one.name === "pagefind" ? { ...one, licence: "GPL-3.0-only" } : one));
    expect(siteProblems(site, dependencies, others)).toEqual([
      "astro is not installed",
      "pagefind is named as MIT, and states GPL-3.0-only",
    ]);
  });

  test("a dependency of the docs that nobody has looked at, and one that is none any more", () => {
    const others = [...dependencies.filter((name) => name !== "temml"), "d3-scale"];
    expect(siteProblems(site, others, everything)).toEqual([
      "d3-scale: does the site ship it? Say so in tools/licences/shipped.ts",
      "temml is no dependency of the docs any more",
    ]);
  });

  test("a font or a picture that nobody has named, and one that is not shipped any more", () => {
    const files = site.files.map((file) => file.replace("/source-serif-4-", "/comic-"));
    const renamed = {
      files,
      read: (file: string) => site.read(file.replace("/comic-", "/source-serif-4-")),
    };
    expect(siteProblems(renamed, dependencies, everything)).toEqual([
      "Source Serif 4 is not in the site",
      expect.stringMatching(/^_astro\/comic-.*\.woff2: whose is it\?/),
    ]);
  });
});
