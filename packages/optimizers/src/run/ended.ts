import type { Criterion } from "@descent/core";

/** A reason to end a run that needs no measurement. */
export function ended(name: string, kind: Criterion["kind"], words: string): Criterion {
  return { name, kind, measured: null, threshold: 0, met: true, words };
}
