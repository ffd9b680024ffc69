import type { ApiChange } from "../api/compare.ts";

/** How far a release moves a version. */
export type Bump = "none" | "patch" | "minor" | "major";

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

export function highest(bumps: readonly Bump[]): Bump {
  return order.findLast((bump) => bumps.includes(bump)) ?? "none";
}

export function isLess(bump: Bump, than: Bump): boolean {
  return order.indexOf(bump) < order.indexOf(than);
}

/**
 * The least that changes of the API ask for: `major` for what may break and `minor` for what is
 * new; before 1.0 `minor` for either, since a caret range holds a 0.x version to its minor.
 */
export function leastBump(version: string, changes: readonly Pick<ApiChange, "kind">[]): Bump {
  if (changes.length === 0) return "none";
  const breaks = changes.some(({ kind }) => kind !== "added");
  return breaks && !version.startsWith("0.") ? "major" : "minor";
}
