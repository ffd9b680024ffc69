/** What a package exports besides the kinds that have lists, each with the reason. */
export type Exclusions = Readonly<Record<string, string>>;

/** The exported name that a row is of: `sgd` for `sgd(0.1, { momentum: 0.9 })`. */
function exportOf(row: { readonly call: string }): string {
  return row.call.replace(/\(.*$/s, "");
}

/**
 * What is wrong with the lists of a package: an export without a row and without a reason for having
 * none, a row or a reason for what is not exported, or both for one name.
 */
export function gaps(
  exported: object,
  rows: readonly { readonly call: string }[],
  exclusions: Exclusions,
): string[] {
  const listed = new Set(rows.map(exportOf));
  const names = new Set(Object.keys(exported));
  return [
    ...[...names]
      .filter((name) => !listed.has(name) && !(name in exclusions))
      .map((name) => `${name} has no row in tests/laws`),
    ...[...listed].filter((name) => !names.has(name)).map((name) => `${name} is not exported`),
    ...Object.keys(exclusions)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is excluded, but not exported`),
    ...Object.keys(exclusions)
      .filter((name) => listed.has(name))
      .map((name) => `${name} is excluded, but has a row`),
  ];
}
