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

/** Bundles `programs/NAME.ts` from the built packages, as an application's bundler would. */
export async function bundle(program: string): Promise<Bundle> {
  const entryPoints = [join(import.meta.dirname, "programs", `${program}.ts`)];
  const [small, readable] = await Promise.all([
    build({ ...shared, entryPoints, minify: true }),
    build({ ...shared, entryPoints, minifySyntax: true }),
  ]);
  const contents = small.outputFiles[0]?.contents ?? new Uint8Array();
  return {
    minified: contents.length,
    gzipped: gzipSync(contents, { level: 9 }).length,
    readable: readable.outputFiles[0]?.text ?? "",
  };
}
