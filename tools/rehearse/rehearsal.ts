import type { Checks } from "./checks.ts";
import type { Graph } from "./graph.ts";
import type { Releasing } from "./next-release.ts";
import type { Outsider } from "./outsider.ts";
import type { Versions } from "./versions.ts";

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

/** Once the first release is published: what its users meet, and what the next ones need. */
export interface Published {
  readonly releasing: Releasing;
  readonly user: Outsider;
  readonly names: readonly string[];
  readonly graph: Graph;
  readonly versions: Versions;
  readonly licence: string;
  /** What users may import. */
  readonly entries: readonly string[];
  readonly equipment: string;
  /** A Node of each major version, or `undefined` where there is none to be had. */
  readonly nodes: ReadonlyMap<number, string | undefined>;
}

/** Projects that have every package, installed by one and by the other. */
export type Projects = Readonly<Record<"npm" | "pnpm", string>>;
