import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { WorkflowFile } from "./workflow-files.ts";

/** What GitHub's own editor support says of a file: `ci.yml: line 3: Unexpected value 'one'`. */
export type Lint = (file: WorkflowFile) => Promise<string[]>;

interface Modules {
  readonly validate: (typeof import("@actions/languageservice"))["validate"];
  readonly TextDocument: (typeof import("vscode-languageserver-textdocument"))["TextDocument"];
}

/**
 * The language service that GitHub's editors use, which knows the schema of workflows, their
 * expressions and what may be named in which place. It asks nobody for anything, so that it knows
 * local workflows and actions but not the inputs of others. `root` is where the local ones are.
 */
export async function loadLint(root: string): Promise<Lint> {
  const { validate, TextDocument } = await loadModules();
  let version = 0;
  return async ({ path, text }) => {
    version += 1;
    // It remembers what it parsed by address, whatever the text: a folder for each time.
    const uri = `file:///${version}/${path}`;
    const document = TextDocument.create(uri, "yaml", version, text);
    const found = await validate(document, {
      fileProvider: {
        getFileContent: (reference) => {
          const { path: local } = reference;
          if ("repository" in reference) throw new Error(`${local} is not in this repository`);
          return Promise.resolve({ name: local, content: readFileSync(join(root, local), "utf8") });
        },
      },
    });
    return found.map(({ message, range }) => {
      const words = typeof message === "string" ? message : message.value;
      return `${path}: line ${range.start.line + 1}: ${words}`;
    });
  };
}

/** It is published for bundlers: Node itself refuses how it imports its JSON. */
async function loadModules(): Promise<Modules> {
  const folder = mkdtempSync(join(tmpdir(), "descent-workflows-"));
  try {
    const outfile = join(folder, "language-service.mjs");
    await build({
      stdin: {
        contents: `export { validate } from "@actions/languageservice";
          export { TextDocument } from "vscode-languageserver-textdocument";`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      format: "esm",
      platform: "node",
      outfile,
      logLevel: "error",
    });
    return (await import(pathToFileURL(outfile).href)) as Modules;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
