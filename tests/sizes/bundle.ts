import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions } from "esbuild";

const shared: BuildOptions & { write: false } = {
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  write: false,
  logLevel: "silent",
  legalComments: "none",
};

/** A program bundled with what it imports: its size, and its text with the names still in it. */
export interface Bundle {
  readonly minified: number;
  readonly gzipped: number;
  readonly readable: string;
}

/** The text of `programs/NAME.ts`. */
export function program(name: string): string {
  return readFileSync(join(import.meta.dirname, "programs", `${name}.ts`), "utf8");
}

/** A program that uses these packages whole. */
export function whole(...packages: readonly string[]): string {
  return packages.map((name) => `export * from "${name}";\n`).join("");
}

/** Bundles a program from the built packages, as an application's bundler would; or from the sources. */
export async function bundle(
  contents: string,
  from: "build" | "sources" = "build",
): Promise<Bundle> {
  const conditions = from === "sources" ? ["@descent/source"] : [];
  const stdin = { contents, loader: "ts" as const, resolveDir: import.meta.dirname };
  const [small, readable] = await Promise.all([
    build({ ...shared, stdin, conditions, minify: true }),
    build({ ...shared, stdin, conditions }),
  ]);
  const bytes = small.outputFiles[0]?.contents ?? new Uint8Array();
  return {
    minified: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
    readable: readable.outputFiles[0]?.text ?? "",
  };
}

/** Whether a function, class or variable of this name is in the text (with a number after it where two had the same name). */
export function holds({ readable }: Bundle, name: string): boolean {
  return new RegExp(`\\b(?:function\\*?|class|const|let|var)\\s+${name}\\d*\\b`).test(readable);
}
