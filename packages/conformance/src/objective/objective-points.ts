import type { Vector } from "@descent/core";
import { deepFreeze } from "../freeze.js";
import type { ObjectiveSubject } from "./objective-subject.js";

/** The points of a row, as frozen copies. */
export function objectivePoints({ points }: ObjectiveSubject): readonly Vector[] {
  return points.map((point) => deepFreeze([...point]));
}
