import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findNode } from "tests/consumers/find-node.ts";
import { loading, programs } from "tests/consumers/programs.ts";
import { writeTypePrograms } from "tests/consumers/type-checks.ts";
import { entryPoints } from "tests/packed/manifest.ts";
import { pack } from "tests/packed/pack.ts";
import { rangeProblems } from "../release/internal-ranges.ts";
import { publicPackages } from "../release/public-packages.ts";
import { installAlone } from "./alone.ts";
import { checkBundles } from "./bundling.ts";
import type { Checks } from "./checks.ts";
import { checkPacked } from "./contents.ts";
import { installEquipment } from "./equipment.ts";
import { closure, graphOf } from "./graph.ts";
import { releaseChange } from "./next-release.ts";
import { outsider } from "./outsider.ts";
import { checkInstalled, checkPrograms } from "./project-checks.ts";
import { publish } from "./publish.ts";
import { checkLatest } from "./registry-checks.ts";
import { startRegistry } from "./registry.ts";
import { builtReports, checkRules } from "./rules.ts";
import { releasePreview, releaseSnapshot } from "./side-releases.ts";
import { checkTypes, compilers } from "./type-checking.ts";
import { version } from "./versioning.ts";
import type { Versions } from "./versions.ts";
import { copyCheckout, workingCopy, type WorkingCopy } from "./working-copy.ts";

/** Everything depends on it: a patch of it must move nothing else. */
const patched = "@descent/core";
/** Something depends on it, and something does not: a minor of it moves the one, not the other. */
const raised = "@descent/optimizers";
/** What is on top: most comes with it. */
const top = "@descent/models";

const nodes = [20, 22, 24];
const app = join(import.meta.dirname, "..", "..", "tests", "consumers", "app");

/** Does one step of a rehearsal: says what it is, and when it is done. */
export type Step = <Result>(
  name: string,
  what: string,
  work: (say: (line: string) => void) => Promise<Result> | Result,
) => Promise<Result>;

export interface Rehearsal {
  /** The checkout to rehearse with; it stays as it is. */
  readonly root: string;
  /** For all that is made, and for what another rehearsal may use again. */
  readonly folder: string;
  readonly shared: string;
  readonly step: Step;
  readonly checks: Checks;
  /** Takes note of what could not be checked. */
  readonly skip: (what: string) => void;
}

/** Rehearses a release, from the checkout to the next release but one; returns the packages. */
export async function rehearse(of: Rehearsal): Promise<readonly string[]> {
  const { root, folder, step, checks, skip } = of;
  const path = (name: string) => join(folder, name);
  // Both may have to be fetched, and are needed only after the build.
  const equipment = join(of.shared, "equipment");
  const preparing = installEquipment(equipment);
  const findingNodes = Promise.all(nodes.map(findNode));
  preparing.catch(() => undefined);

  const copy = workingCopy(path("copy"), join(of.shared, "turbo"));
  await step("copy", "the checkout as it is, with its history", () =>
    copyCheckout(root, copy.root),
  );
  const packages = publicPackages(copy.root);
  const names = packages.map(({ name }) => name);
  const graph = graphOf(packages);
  const licence = readFileSync(join(copy.root, "LICENSE"), "utf8");

  await step("ranges", "between our packages: workspace:^ and nothing else", () => {
    const lookAt = "the package.json that is named";
    checks.none("Do our packages ask for each other openly?", rangeProblems(packages), lookAt);
  });

  await step("build", "installed from the lockfile, and built", async () => {
    await copy.install();
    await copy.build(names);
  });

  const entries = await step("pack", "the tarballs: files, exports, ranges, types", async () => {
    mkdirSync(path("packed"));
    const packed = await pack(copy.root, path("packed"));
    await checkPacked(packed, { licence, versions: copy.versions() }, checks);
    return packed.flatMap(({ manifest }) => entryPoints(manifest));
  });

  const reports = await step("rules", "changesets, and bumps that the API reports ask for", () => {
    const built = builtReports(copy.root);
    checkRules(copy.root, built, checks).forEach(skip);
    return built;
  });

  const registry = await step(
    "registry",
    "a registry on this machine, with nothing in it",
    async () => {
      await preparing;
      return startRegistry(path("registry"), equipment);
    },
  );
  try {
    const publisher = outsider(path("publisher"), registry.url);
    const user = outsider(path("user"), registry.url);
    const releasing = { copy, reports, graph, registry, publisher, checks };

    const first = await step("version", "versions and changelogs", async () => {
      await asIfMerged(copy);
      const versions = await version(copy, graph, checks);
      await copy.commit("The release that is rehearsed");
      return versions;
    });

    await step("publish", "every package, to this registry alone", async () => {
      await publish(copy, publisher, registry);
      await checkLatest(registry, first, checks);
    });

    await step("alone", "each package by itself: what it needs, nothing else", async (say) => {
      for (const name of names) {
        const workspace = { licence, versions: first };
        const bytes = await installAlone(name, app, user, graph, workspace, checks);
        const others = closure(name, graph).length - 1;
        say(`${name.padEnd(22)} ${kilobytes(bytes)} kB unpacked, with ${others} others`);
      }
    });

    const byNpm = user.project("by-npm", app);
    const byPnpm = user.project("by-pnpm", app);
    await step("install", "all of them, by npm and by pnpm", async () => {
      await user.npm(byNpm, "install", ...names);
      await user.pnpm(byPnpm, "add", ...names);
      checkInstalled("What does npm install?", byNpm, first, checks);
      checkInstalled("What does pnpm install?", byPnpm, first, checks);
    });
    const byAll = [
      ["npm", byNpm],
      ["pnpm", byPnpm],
    ] as const;

    await step("programs", `ESM, CJS and both at once on Node ${nodes.join(", ")}`, async () => {
      for (const [index, node] of (await findingNodes).entries()) {
        const what = `Node ${nodes[index] ?? ""}`;
        if (node === undefined) skip(`programs on ${what}, which could not be had`);
        else
          for (const [by, project] of byAll)
            await checkPrograms(`${what}, ${by}`, project, node, programs(names, entries), checks);
      }
    });

    await step("bundles", "esbuild, and Vite with a page in Chromium", async () => {
      (await checkBundles(byNpm, checks)).forEach(skip);
    });

    const compiled = compilers(equipment);
    const [oldest, newest] = [compiled[0] ?? "", compiled.at(-1) ?? ""];
    await step("types", `strict, ${oldest} to ${newest}`, async () => {
      for (const [, project] of byAll) writeTypePrograms(project, entries);
      await checkTypes(byNpm, equipment, compiled, checks);
      await checkTypes(byPnpm, equipment, [newest], checks);
    });

    const onlyTop = user.project("only-top", app);
    await user.npm(onlyTop, "install", top);
    const ofTop = (versions: Versions) =>
      new Map(closure(top, graph).map((name) => [name, versions.get(name) ?? ""]));

    await step("patch", `a patch of ${patched}: nothing else moves`, async () => {
      const versions = await releaseChange(patched, "patch", releasing);
      await user.npm(byNpm, "update");
      await user.pnpm(byPnpm, "update");
      await user.npm(onlyTop, "update");
      checkInstalled("What does npm update to?", byNpm, versions, checks);
      checkInstalled("What does pnpm update to?", byPnpm, versions, checks);
      checkInstalled(`What does ${top} update to?`, onlyTop, ofTop(versions), checks);
      for (const [by, project] of byAll)
        await checkPrograms(by, project, process.execPath, programs(names, entries), checks);
    });

    await step("minor", `a minor of ${raised}: what needs it moves`, async () => {
      const versions = await releaseChange(raised, "minor", releasing);
      const latest = names.map((name) => `${name}@latest`);
      await user.npm(byNpm, "install", ...latest);
      await user.pnpm(byPnpm, "add", ...latest);
      await user.npm(onlyTop, "update");
      checkInstalled("What does npm install as the latest?", byNpm, versions, checks);
      checkInstalled("What does pnpm install as the latest?", byPnpm, versions, checks);
      checkInstalled(`What does ${top} update to?`, onlyTop, ofTop(versions), checks);
      for (const [by, project] of byAll)
        await checkPrograms(by, project, process.execPath, programs(names, entries), checks);
    });

    const tryTag = async (name: string, tag: string, versions: Versions) => {
      const project = user.project(tag, app);
      await user.npm(project, "install", `${name}@${tag}`);
      const needed = closure(name, graph);
      const expected = new Map(needed.map((one) => [one, versions.get(one) ?? ""]));
      checkInstalled(`What comes with ${name}@${tag}?`, project, expected, checks);
      const load = [loading(needed)];
      await checkPrograms(`${name}@${tag}`, project, process.execPath, load, checks);
    };

    await step("snapshot", `of a patch of ${patched}: the latest stay`, async () => {
      await tryTag(patched, "canary", await releaseSnapshot(patched, releasing));
    });

    await step("preview", "a pre-release of all of them: the latest stay", async () => {
      await tryTag(top, "next", await releasePreview(patched, releasing));
    });
    return names;
  } finally {
    registry.close();
  }
}

/**
 * Goes on as if this tree had been merged: on main, with no other branch to be held against, and
 * with a history that begins here, as what came before may be cut off (a shallow clone).
 */
async function asIfMerged(copy: WorkingCopy): Promise<void> {
  await copy.git("checkout", "--quiet", "--orphan", "rehearsal");
  await copy.commit("The tree that is rehearsed");
  await copy.git("branch", "--force", "--move", "main");
  const remotes = await copy.git("for-each-ref", "--format=%(refname)", "refs/remotes");
  for (const ref of remotes.split("\n").filter(Boolean)) await copy.git("update-ref", "-d", ref);
  rmSync(join(copy.root, ".git", "shallow"), { force: true });
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0).padStart(4);
}
