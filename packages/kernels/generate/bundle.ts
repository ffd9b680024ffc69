import { join } from "node:path";
import { build } from "esbuild";

/** The program of the other threads, as one text. */
export async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "..", "worker", "main.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    conditions: ["@descent/source"],
  });
  return (outputFiles[0]?.text ?? "").trimEnd();
}
