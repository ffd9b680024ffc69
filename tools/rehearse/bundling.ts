import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";
import { runProgram } from "tests/consumers/run-program.ts";
import { holds, type Bundle } from "tests/sizes/bundle.ts";
import type { Checks } from "./checks.ts";
import { checkPage } from "./page.ts";

/** What bundled.mjs and page.mjs show. */
const shown = "y = 1.000000 + 2.000000 x";

/** What a fit is made by. */
const used = "fitLinearRegression";
/** What a fit has no use for: each is the name of something that its packages export. */
const unused = ["adam", "nesterov", "cosineDecay", "clipNorm", "seededRandom", "jacobian"];

/** Bundles small programs from what is installed in a project, and runs them. */
export async function checkBundles(project: string, checks: Checks): Promise<string[]> {
  const file = join(project, "bundled.out.mjs");
  await esbuild({
    entryPoints: [join(project, "bundled.mjs")],
    outfile: file,
    bundle: true,
    format: "esm",
    logLevel: "silent",
  });
  const ended = await runProgram(process.execPath, [file], { cwd: project, seconds: 60 });
  checks.passes("Does a bundle by esbuild run?", ended, file);
  checks.same("What does a bundle by esbuild print?", ended.stdout.trim(), shown, file);
  checkUnused("esbuild", readFileSync(file, "utf8"), checks);

  const site = join(project, "site");
  await vite({
    root: project,
    configFile: false,
    logLevel: "silent",
    build: { outDir: site, minify: false },
  });
  const scripts = globSync("assets/*.js", { cwd: site });
  checkUnused("Vite", scripts.map((path) => readFileSync(join(site, path), "utf8")).join(), checks);
  return checkPage(site, shown, checks);
}

/** A bundle must hold what its program uses, and nothing that it does not. */
function checkUnused(bundler: string, readable: string, checks: Checks): void {
  const within = (name: string) => holds({ readable } as Bundle, name);
  const lookAt = "sideEffects in packages/*/package.json, and code that runs on import";
  checks.none(
    `What is in the bundle by ${bundler}?`,
    [
      ...(within(used) ? [] : [`there is no ${used}, which its program uses`]),
      ...unused.filter(within).map((name) => `there is ${name}, which its program does not use`),
    ],
    lookAt,
  );
}
