// pnpm rehearse-release: a whole release and the ones after it, without publishing anything.
//
// In a copy of the checkout, with what is not committed: builds, holds the tree against the rules of
// a release, versions, and publishes to an npm registry on this machine that knows nothing else. Then,
// as somebody who has only that registry: installs each package alone and all together, by npm and by
// pnpm; runs them on Node 20, 22 and 24; compiles against them with old and new TypeScript; bundles
// them with esbuild and Vite, and opens the page in Chromium. Then releases a patch, a minor, a
// snapshot and a pre-release: only what must move may move. Says what was otherwise than expected, and
// where to look. Leaves nothing behind; `--keep` leaves the folder with everything in it.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createChecks } from "./checks.ts";
import { RehearsalFailure } from "./failure.ts";
import type { Step } from "./rehearsal.ts";
import { rehearse } from "./rehearse.ts";
import { openStage } from "./stage.ts";

const { values } = parseArgs({ options: { keep: { type: "boolean", default: false } } });
const root = join(import.meta.dirname, "..", "..");
const folder = openStage(values);

const code = await main();
// Whatever still waits for something, once everything is said.
process.stdout.write("", () => process.exit(code));

async function main(): Promise<number> {
  const began = performance.now();
  const checks = createChecks();
  const skipped: string[] = [];
  let name = "";
  const step: Step = async (now, what, work) => {
    name = now;
    const start = performance.now();
    const lines: string[] = [];
    process.stdout.write(`  ${now.padEnd(9)} ${what.padEnd(56)}`);
    const result = await work((line) => lines.push(line));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${seconds.padStart(6)} s`);
    for (const line of lines) console.log(`            ${line}`);
    return result;
  };

  console.log("A rehearsal of the next release. Nothing leaves this machine.\n");
  try {
    const skip = (what: string) => void skipped.push(what);
    const packages = await rehearse({ root, folder, shared: folder, step, checks, skip });
    for (const what of skipped) console.log(`\n  ### NOT CHECKED: ${what}. ###`);
    const figures = `${packages.length} packages, ${checks.count()} checks, ${duration(began)}`;
    console.log(`\nThe release was rehearsed: ${figures}`);
    return 0;
  } catch (error) {
    console.log(`\n\nThe rehearsal failed at "${name}", after ${duration(began)}.\n`);
    console.log(error instanceof RehearsalFailure ? error.message : error);
    return 1;
  }
}

function duration(began: number): string {
  const seconds = Math.round((performance.now() - began) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
