import { compareReports, type ApiChange } from "../api/compare.ts";
import { readReport } from "../api/read-report.ts";
import type { Reports } from "../api/reports.ts";
import { items, type Git } from "./git.ts";
import type { PublicPackage } from "./public-packages.ts";

/** The reports as a commit has them. */
export function reportsAt(git: Git, commit: string): Reports {
  const paths = items(git.run("ls-tree", "--name-only", "-z", commit, "api/"));
  return new Map(
    paths
      .filter((path) => path.endsWith(".api.md"))
      .map((path) => [path.slice("api/".length), git.run("show", `${commit}:${path}`)]),
  );
}

/** The reports of one package, one for each entry point. */
export function reportsOf({ folder }: PublicPackage, reports: Reports): Reports {
  const name = folder.slice(folder.lastIndexOf("/") + 1);
  return new Map([...reports].filter(([file]) => file.startsWith(`${name}.`)));
}

/** What became of the API of one package, all entry points together. */
export function apiChanges(before: Reports, after: Reports): ApiChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((file) => {
    const [was, is] = [before.get(file) ?? "", after.get(file) ?? ""];
    return was === is ? [] : compareReports(was, is);
  });
}

/** What another package of ours changed or removed. */
export interface InheritedChange extends ApiChange {
  /** `@descent/core` */
  readonly from: string;
}

/**
 * What may break the users of a package though its own declarations are the same: its signatures
 * name what another package of ours changed or removed.
 */
export function inheritedChanges(
  own: Reports,
  others: ReadonlyMap<string, readonly ApiChange[]>,
): InheritedChange[] {
  const used = new Set(
    [...own.values()].flatMap((text) => [...readReport(text).imports.values()].map(ofPackage)),
  );
  return [...others].flatMap(([from, changes]) =>
    changes
      .filter(({ kind, name }) => kind !== "added" && used.has(`${from}.${name}`))
      .map((change) => ({ ...change, from })),
  );
}

/** `@descent/autodiff/trace.Step` is of `@descent/autodiff`. */
function ofPackage(imported: string): string {
  return imported.replace(/^(@[^/]+\/[^/.]+)\/[^.]*/, "$1");
}
