import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BinaryRow, UnaryRow } from "../row.js";

/** Every row of the package, found in its files. */
export async function allRows(): Promise<{ unary: UnaryRow[]; binary: BinaryRow[] }> {
  const here = fileURLToPath(new URL("..", import.meta.url));
  const folders = /^(arithmetic|exponential|gaussian|hyperbolic|piecewise|power|trigonometric)\W/;
  const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter(
    (file) => folders.test(file) && file.endsWith(".ts") && !file.includes(".test."),
  );
  const modules = await Promise.all(
    files.map(async (file) => (await import(`${here}/${file}`)) as Record<string, unknown>),
  );
  const rows = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, row]) => (name.endsWith("Row") ? [row] : [])),
  );
  return {
    unary: rows.filter((row): row is UnaryRow => "slope" in (row as object)),
    binary: rows.filter((row): row is BinaryRow => "slopes" in (row as object)),
  };
}
