import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findNodes } from "tests/consumers/find-node.ts";
import { entryPoints } from "tests/packed/manifest.ts";
import { pack } from "tests/packed/pack.ts";
import { rangeProblems } from "../release/internal-ranges.ts";
import { publicPackages } from "../release/public-packages.ts";
import { checkPacked } from "./contents.ts";
import { installEquipment } from "./equipment.ts";
import { graphOf } from "./graph.ts";
import { outsider } from "./outsider.ts";
import { publish } from "./publish.ts";
import { checkLatest } from "./registry-checks.ts";
import { startRegistry } from "./registry.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { releaseAgain } from "./release-again.ts";
import { builtReports, checkRules } from "./rules.ts";
import { useRelease } from "./use-release.ts";
import { version } from "./versioning.ts";
import { copyCheckout, workingCopy, type WorkingCopy } from "./working-copy.ts";

/** Rehearses a release, from the checkout to the releases after it; returns the packages. */
export async function rehearse(rehearsal: Rehearsal): Promise<readonly string[]> {
  const { root, folder, shared, step, checks, skip } = rehearsal;
  const path = (name: string) => join(folder, name);
  // Both may have to be fetched, and are needed only after the build.
  const equipment = join(shared, "equipment");
  const preparing = installEquipment(equipment);
  preparing.catch(() => undefined);
  const finding = findNodes();

  const copy = workingCopy(path("copy"), join(shared, "turbo"));
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

  const what = "a registry on this machine, with nothing in it";
  const registry = await step("registry", what, async () => {
    await preparing;
    return startRegistry(path("registry"), equipment);
  });
  try {
    const publisher = outsider(path("publisher"), registry.url);
    const releasing = { copy, reports, graph, registry, publisher, checks };

    const versions = await step("version", "versions and changelogs", async () => {
      await asIfMerged(copy);
      const written = await version(copy, graph, checks);
      await copy.commit("The release that is rehearsed");
      return written;
    });

    await step("publish", "every package, to this registry alone", async () => {
      await publish(releasing);
      await checkLatest(registry, versions, checks);
    });

    const user = outsider(path("user"), registry.url);
    const nodes = await finding;
    const of = { releasing, user, names, graph, versions, licence, entries, equipment, nodes };
    const projects = await useRelease(of, rehearsal);
    await releaseAgain(of, projects, rehearsal);
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
