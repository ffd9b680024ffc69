import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Reports } from "./reports.ts";

/** The reports as they are stored in `api/`. */
export function storedReports(root: string): Reports {
  const folder = join(root, "api");
  const files = globSync("*.api.md", { cwd: folder }).sort();
  // On Windows git may have given the files its line ends.
  const read = (file: string) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
  return new Map(files.map((file) => [file, read(file)]));
}

/** Stores the reports, removes those of entry points that are gone, and says which files changed. */
export function storeReports(root: string, reports: Reports): string[] {
  const folder = join(root, "api");
  const stored = storedReports(root);
  mkdirSync(folder, { recursive: true });
  const written = [...reports].filter(([file, text]) => stored.get(file) !== text);
  for (const [file, text] of written) writeFileSync(join(folder, file), text);
  const gone = [...stored.keys()].filter((file) => !reports.has(file));
  for (const file of gone) rmSync(join(folder, file));
  return [
    ...written.map(([file]) => `api/${file}`),
    ...gone.map((file) => `api/${file} (removed)`),
  ];
}
