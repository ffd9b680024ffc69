import type { OptimizerEntry } from "@descent/core";

/** What has an entry for a gallery. */
export interface WithEntry {
  readonly entry: OptimizerEntry;
}
