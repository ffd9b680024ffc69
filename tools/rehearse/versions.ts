import type { Bump } from "../release/bump.ts";
import type { Graph } from "./graph.ts";

/** The version of each package. */
export type Versions = ReadonlyMap<string, string>;

/**
 * The versions after a release with these bumps: the packages that are named move, and of the
 * others only those whose range, `^` of a version, does not hold what they depend on any more.
 */
export function versionsAfter(
  before: Versions,
  bumps: ReadonlyMap<string, Bump>,
  graph: Graph,
): Map<string, string> {
  const after = new Map([...before].map(([name, was]) => [name, next(was, bumps.get(name))]));
  const left = ([name, was]: readonly [string, string]) =>
    after.get(name) === was &&
    (graph.get(name) ?? []).some((on) => !holds(before.get(on) ?? "", after.get(on) ?? ""));
  for (let moved = [...before].find(left); moved !== undefined; moved = [...before].find(left)) {
    after.set(moved[0], next(moved[1], "patch"));
  }
  return after;
}

/** `0.1.0` and a minor: `0.2.0`. */
export function next(version: string, bump: Bump = "none"): string {
  const [major, minor, patch] = numbers(version);
  if (bump === "major") return `${major + 1}.0.0`;
  if (bump === "minor") return `${major}.${minor + 1}.0`;
  return bump === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** Whether `^before` holds `after`, a version that is not older: the first number that is not 0 stays. */
export function holds(before: string, after: string): boolean {
  const [was, is] = [numbers(before), numbers(after)];
  const first = was.findIndex((number) => number !== 0);
  return was.slice(0, first < 0 ? 3 : first + 1).every((number, index) => is[index] === number);
}

function numbers(version: string): [number, number, number] {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  if (parts === undefined) throw new Error(`${version} is no version of the form 1.2.3`);
  return parts as [number, number, number];
}

/** The versions of these packages, which must be among them. */
export function versionsWith(names: readonly string[], versions: Versions): Versions {
  return new Map(names.map((name) => [name, versions.get(name) ?? "no version"]));
}

/** `@descent/core 0.1.0`, one for each, sorted: as they are compared and printed. */
export function inOrder(versions: Versions): string[] {
  return [...versions].map(([name, version]) => `${name} ${version}`).sort();
}
