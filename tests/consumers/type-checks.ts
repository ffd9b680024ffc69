import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One way to have TypeScript look packages up. */
export interface TypeCheck {
  readonly module: string;
  readonly moduleResolution: string;
  readonly files: readonly string[];
}

const modules = ["types.ts", "entries.ts"];
const both = [...modules, "types.cts", "entries.cts"];

/** From ES modules and, where TypeScript tells them apart, from CommonJS modules too. */
export const typeChecks: readonly TypeCheck[] = [
  { module: "nodenext", moduleResolution: "nodenext", files: both },
  { module: "node16", moduleResolution: "node16", files: both },
  { module: "esnext", moduleResolution: "bundler", files: modules },
];

/** Strict, and with a close look at our declarations, which `skipLibCheck` would leave out. */
export function compilerArguments({ module, moduleResolution, files }: TypeCheck): string[] {
  return [
    ...["--noEmit", "--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes"],
    ...["--skipLibCheck", "false", "--target", "es2022"],
    ...["--module", module, "--moduleResolution", moduleResolution],
    ...files,
  ];
}

/** Puts beside `types.ts` its CommonJS twin, and modules that import every entry point. */
export function writeTypePrograms(folder: string, entryPoints: readonly string[]): void {
  cpSync(join(folder, "types.ts"), join(folder, "types.cts"));
  const imports = entryPoints.map((name, index) => `import * as e${index} from "${name}";\n`);
  const list = entryPoints.map((_, index) => `e${index}`).join(", ");
  for (const file of ["entries.ts", "entries.cts"])
    writeFileSync(join(folder, file), `${imports.join("")}export const all = [${list}];\n`);
}
