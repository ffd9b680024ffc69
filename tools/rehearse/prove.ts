// node tools/rehearse/prove.ts [WORDS]: shows that a rehearsal fails when it must. Takes this checkout
// as if it had just been released, plants one fault after the other (with WORDS, only those that
// have them in their name), rehearses, and holds the step that failed and its words against what is
// expected. Quick faults first; all of them take some minutes.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { apiReports } from "../api/reports.ts";
import { storeReports } from "../api/stored-reports.ts";
import { pendingChangesets } from "../release/changesets.ts";
import { publicPackages } from "../release/public-packages.ts";
import { createChecks } from "./checks.ts";
import { RehearsalFailure } from "./failure.ts";
import { allFaults, nowhere, type Fault } from "./faults.ts";
import type { Step } from "./rehearsal.ts";
import { rehearse } from "./rehearse.ts";
import { openStage } from "./stage.ts";
import { copyCheckout, workingCopy, type WorkingCopy } from "./working-copy.ts";

const root = join(import.meta.dirname, "..", "..");
const shared = openStage({ keep: false });
const turboCache = join(shared, "turbo");

const code = await main();
process.stdout.write("", () => process.exit(code));

async function main(): Promise<number> {
  const words = process.argv.slice(2).join(" ");
  const faults = allFaults().filter(({ what }) => what.includes(words));
  console.log(`${faults.length} faults, each planted in a checkout that was just released.\n`);
  const released = await release();
  let missed = 0;
  for (const [index, fault] of faults.entries()) {
    const start = performance.now();
    const wrong = await prove(fault, released, join(shared, String(index)));
    const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(4);
    const mark = wrong === undefined ? "found " : "MISSED";
    console.log(`  ${mark} ${fault.what.padEnd(60)} ${fault.failsAt.padEnd(9)}${seconds} s`);
    if (wrong === undefined) continue;
    missed += 1;
    console.log(wrong.replace(/^/gm, "         "));
  }
  console.log(`\n${faults.length - missed} of ${faults.length} faults were found`);
  return missed === 0 ? 0 : 1;
}

/** This checkout with its changesets made into versions, on main, as after a release. */
async function release(): Promise<WorkingCopy> {
  const copy = workingCopy(join(shared, "released"), turboCache);
  await copyCheckout(root, copy.root);
  await copy.git("checkout", "--quiet", "-B", "main");
  await copy.install();
  await copy.build(publicPackages(copy.root).map(({ name }) => name));
  if (pendingChangesets(copy.root).changesets.length > 0) await copy.bin("changeset", ["version"]);
  storeReports(copy.root, apiReports(copy.root));
  await copy.commit("A release");
  return copy;
}

/** Rehearses with one fault; returns what was otherwise than expected. */
async function prove(
  { plant, past, failsAt, says }: Fault,
  released: WorkingCopy,
  place: string,
): Promise<string | undefined> {
  const tree = workingCopy(join(place, "tree"), turboCache);
  await copyCheckout(released.root, tree.root);
  if (past === undefined) await plant(tree);
  let now = "";
  const step: Step = async (name, _, work) => {
    now = name;
    if (past === name) await plant(workingCopy(join(place, "copy"), turboCache));
    return work(() => undefined);
  };
  const skip = () => undefined;
  let words = "";
  try {
    await rehearse({ root: tree.root, folder: place, shared, step, checks: createChecks(), skip });
    now = nowhere;
  } catch (error) {
    words = error instanceof RehearsalFailure ? error.message : String(error);
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
  return now === failsAt && says.test(words) ? undefined : `It failed ${now}, saying:\n${words}`;
}
