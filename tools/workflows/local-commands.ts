import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseWorkflow, scriptOf } from "./parse-workflow.ts";
import type { WorkflowFile } from "./workflow-files.ts";

/** The commands of a workflow that name something of this repository which is not there. */
export function commandProblems(file: WorkflowFile, root: string): string[] {
  return parseWorkflow(file).steps.flatMap((step) =>
    scriptOf(step)
      .split(/\n|&&|\|\||[;|]/)
      .map((command) => missing(command.trim().split(/\s+/), root))
      .filter((problem) => problem !== undefined)
      .map((problem) => `${file.path}: ${step.where}: ${problem}`),
  );
}

/** What npm and pnpm do by themselves, which is no script of a package.json. */
const builtIn = new Set(["exec", "install"]);

function missing([program = "", ...args]: readonly string[], root: string): string | undefined {
  const [first = "", second = "", third = ""] = args;
  if (program === "npm" || program === "pnpm") {
    if (builtIn.has(first)) return undefined;
    if (first === "run") return missingScript(second, "descent", root);
    if (first === "--filter") return missingScript(third, second, root);
    return missingScript(first, "descent", root);
  }
  const path = program === "node" ? first : program;
  const isOurs = program === "node" ? !first.startsWith("-") : /^\.{0,2}\w*\//.test(program);
  return isOurs && !existsSync(join(root, path)) ? `there is no ${path}` : undefined;
}

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Whether a package of the workspace lacks a script; the root is one of them. */
function missingScript(script: string, name: string, root: string): string | undefined {
  const manifest = globSync("{,{apps,packages}/*/,tests/,tools/}package.json", { cwd: root })
    .map((path) => JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest)
    .find((one) => one.name === name);
  if (manifest === undefined) return `there is no package ${name}`;
  return script in (manifest.scripts ?? {}) ? undefined : `${name} has no script "${script}"`;
}
