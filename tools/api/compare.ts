import { difference, type Declared } from "./difference.ts";
import { oneLine, readReport, type ReadReport, type ReportedName } from "./read-report.ts";

/** One difference between two reports of the same entry point. */
export interface ApiChange {
  /** `removed` and `changed` may break users; `added` breaks nobody. */
  readonly kind: "removed" | "changed" | "added";
  readonly name: string;
  /** What was there and is there now, in a line. */
  readonly detail: string;
}

/**
 * What became of each name of a report.
 *
 * `added`: a name, an optional member, a member of a class, a trailing optional parameter, a last
 * overload. Every other difference of types is `changed`, also one that only widens: whether that
 * breaks somebody cannot be told from the report. Names of parameters and comments do not count.
 */
export function compareReports(before: string, after: string): readonly ApiChange[] {
  const [was, is] = [readReport(before), readReport(after)];
  const names = new Set([...was.names.keys(), ...is.names.keys()]);
  return [...names].sort().flatMap((name): ApiChange[] => {
    const [old, now] = [was.names.get(name), is.names.get(name)];
    const isPublic = now?.hidden === false;
    if (old === undefined)
      return isPublic ? [{ kind: "added", name, detail: oneLine(...now.declarations) }] : [];
    if (now === undefined || (!isPublic && !old.hidden))
      return old.hidden ? [] : [{ kind: "removed", name, detail: oneLine(...old.declarations) }];
    const change = changeOf(old, now, was, is);
    return change === undefined ? [] : [{ name, ...change }];
  });
}

function changeOf(
  old: ReportedName,
  now: ReportedName,
  was: ReadReport,
  is: ReadReport,
): Omit<ApiChange, "name"> | undefined {
  const { gained, broken } = difference(declared(old, was), declared(now, is));
  const losses = [...(now.typeOnly && !old.typeOnly ? ["is a type only"] : []), ...broken];
  if (losses.length > 0) return { kind: "changed", detail: losses.join("; ") };
  const gains = [
    ...(old.hidden && !now.hidden ? ["is exported"] : []),
    ...(old.typeOnly && !now.typeOnly ? ["is a value too"] : []),
    ...gained.map((what) => `gained ${what}`),
  ];
  return gains.length > 0 ? { kind: "added", detail: gains.join("; ") } : undefined;
}

function declared({ declarations }: ReportedName, { imports }: ReadReport): Declared {
  return { nodes: declarations, imports };
}
