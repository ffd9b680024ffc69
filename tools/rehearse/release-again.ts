import { loading, programs } from "tests/consumers/programs.ts";
import { app } from "./alone.ts";
import { closure } from "./graph.ts";
import { releaseChange } from "./next-release.ts";
import { checkInstalled, checkPrograms } from "./project-checks.ts";
import type { Projects, Published, Rehearsal } from "./rehearsal.ts";
import { releasePreview, releaseSnapshot } from "./side-releases.ts";
import { versionsWith, type Versions } from "./versions.ts";

/** Everything depends on it: a patch of it must move nothing else. */
const patched = "@descent/core";
/** Something depends on it, and something does not: a minor of it moves the one, not the other. */
const raised = "@descent/optimizers";
/** What is on top: most comes with it. */
const top = "@descent/models";

/** Releases what comes after the first release: users must get what moved, and nothing twice. */
export async function releaseAgain(
  { releasing, user, names, graph, entries }: Published,
  projects: Projects,
  { step, checks }: Rehearsal,
): Promise<void> {
  const onlyTop = user.project("only-top", app);
  await user.npm(onlyTop, "install", top);

  const checkUpdated = async (versions: Versions) => {
    await user.npm(onlyTop, "update");
    const needed = versionsWith(closure(top, graph), versions);
    checkInstalled(`What does ${top} update to?`, onlyTop, needed, checks);
    for (const [by, project] of Object.entries(projects)) {
      checkInstalled(`What does ${by} update to?`, project, versions, checks);
      await checkPrograms(by, project, process.execPath, programs(names, entries), checks);
    }
  };

  await step("patch", `a patch of ${patched}: nothing else moves`, async () => {
    const versions = await releaseChange(patched, "patch", releasing);
    await user.npm(projects.npm, "update");
    await user.pnpm(projects.pnpm, "update");
    await checkUpdated(versions);
  });

  await step("minor", `a minor of ${raised}: what needs it moves`, async () => {
    const versions = await releaseChange(raised, "minor", releasing);
    const latest = names.map((name) => `${name}@latest`);
    await user.npm(projects.npm, "install", ...latest);
    await user.pnpm(projects.pnpm, "add", ...latest);
    await checkUpdated(versions);
  });

  const checkTag = async (name: string, tag: string, versions: Versions) => {
    const project = user.project(tag, app);
    await user.npm(project, "install", `${name}@${tag}`);
    const needed = closure(name, graph);
    const what = `What comes with ${name}@${tag}?`;
    checkInstalled(what, project, versionsWith(needed, versions), checks);
    const load = [loading(needed)];
    await checkPrograms(`${name}@${tag}`, project, process.execPath, load, checks);
  };

  await step("snapshot", `of a patch of ${patched}: the latest stay`, async () => {
    await checkTag(patched, "canary", await releaseSnapshot(patched, releasing));
  });

  await step("preview", "a pre-release of all of them: the latest stay", async () => {
    await checkTag(top, "next", await releasePreview(patched, releasing));
  });
}
