import { check } from "@descent/core";
import type { SavedRun } from "./saved-run.js";

/** What must be the same when a run is taken up again. */
export type Terms = Pick<SavedRun, "until" | "measuredOn" | "stepsPerEpoch">;

/** The start as a saved run, if it is one; throws if it was saved under other terms. */
export function savedUnder(terms: Terms, start: unknown): SavedRun | undefined {
  const saved = Object(start) as SavedRun;
  if ((saved.until as unknown) === undefined) return undefined;
  for (const key of Object.keys(terms) as (keyof Terms)[]) {
    const same = saved[key] === terms[key];
    check(same, "minimize", `start.${key}`, `must be ${terms[key]}`, saved[key], {
      hint: "To go on otherwise, start from the result",
    });
  }
  return saved;
}
