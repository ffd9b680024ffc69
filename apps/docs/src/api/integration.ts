import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { Application, ReflectionKind, type DeclarationReflection } from "typedoc";
import { entriesOf, type Manifest } from "./entries.ts";
import { page } from "./page.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const pages = fileURLToPath(new URL("../content/docs/api/", import.meta.url));
const tsconfig = fileURLToPath(new URL("../../tsconfig.api.json", import.meta.url));

/** The packages in the order of the arrows between them: what is needed first comes first. */
const order = ["core", "autodiff", "losses", "optimizers", "data", "models", "conformance"];

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, "utf8")) as Manifest;

/** Changes when a source of a package changes, or what makes the pages. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const files = globSync(
    ["packages/*/src/**/*.ts", "packages/*/package.json", "apps/docs/src/api/*.ts"],
    { cwd: root },
  );
  for (const file of files.filter((name) => !name.endsWith(".test.ts")).sort())
    hash.update(file).update(readFileSync(root + file));
  return hash.digest("hex");
}

async function generate(): Promise<void> {
  const mark = `${pages}.fingerprint`;
  const now = fingerprint();
  if (existsSync(mark) && readFileSync(mark, "utf8") === now) return;
  const folders = globSync("packages/*/src/index.ts", { cwd: root })
    .map((file) => file.split(/[\\/]/)[1] ?? "")
    .sort((one, other) => place(one) - place(other) || one.localeCompare(other));
  const entries = folders.flatMap((folder) =>
    entriesOf(folder, manifest(folder)).map((entry) => ({
      ...entry,
      file: join(root, "packages", folder, entry.source),
    })),
  );
  const application = await Application.bootstrap({
    entryPoints: entries.map(({ file }) => file),
    tsconfig,
    sort: ["source-order"],
    disableGit: true,
    sourceLinkTemplate: "{path}",
    readme: "none",
    // Types are the business of the packages' own check.
    skipErrorChecking: true,
    logLevel: "Error",
  });
  const project = await application.convert();
  if (project === undefined) throw new Error("The API reference could not be made.");
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  const modules = project.children ?? [];
  entries.forEach((entry, index) => {
    const module = modules.find(({ sources }) => sources?.[0]?.fullFileName === entry.file);
    const symbols = (module?.children ?? [])
      .filter((symbol): symbol is DeclarationReflection => !symbol.kindOf(ReflectionKind.Reference))
      .sort((one, other) => one.name.localeCompare(other.name, "en"));
    if (symbols.length === 0) throw new Error(`The API reference found nothing in ${entry.file}.`);
    writeFileSync(`${pages}${entry.slug}.md`, page({ ...entry, order: index, symbols }));
  });
  writeFileSync(mark, now);
}

const place = (folder: string): number => {
  const index = order.indexOf(folder);
  return index === -1 ? order.length : index;
};

/** Makes one reference page for each entry of a package from the doc comments of what it exports. */
export function apiReference(): AstroIntegration {
  return {
    name: "descent-api-reference",
    hooks: { "astro:config:setup": generate },
  };
}
