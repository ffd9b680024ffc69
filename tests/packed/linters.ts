import { join } from "node:path";
import { runProgram, type Ended } from "../consumers/run-program.ts";

const modules = join(import.meta.dirname, "..", "..", "node_modules");

/** Linters of packed packages, by name: what each says of a tarball. */
export const linters: Readonly<Record<string, (tarball: string) => Promise<Ended>>> = {
  publint: (tarball) =>
    runProgram(process.execPath, [
      join(modules, "publint", "src", "cli.js"),
      ...["run", tarball, "--strict"],
    ]),
  attw: (tarball) =>
    runProgram(process.execPath, [
      join(modules, "@arethetypeswrong", "cli", "dist", "index.js"),
      ...[tarball, "--profile", "node16", "--no-emoji"],
    ]),
};
