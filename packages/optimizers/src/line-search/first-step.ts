import type { Vector } from "@descent/core";
import { euclideanNorm } from "../norm.js";
import type { Ray } from "./ray.js";

/** What a line search remembers: how far the last search went, or null before the first. */
export type LastSearch = {
  /** t: the step that was taken. */
  readonly step: number;
  /** φ′(0), the slope it began with. */
  readonly slope: number;
} | null;

/** By how much the first step may differ from the last one that was taken. */
const change = 10;

/**
 * The first step to try: as many times the direction as is asked for; else the one that would lower
 * the cost, to first order, by as much as the last step (Nocedal and Wright, 2006, section 3.5).
 */
export function firstStep(
  ray: Ray,
  params: Vector,
  multiple: number | undefined,
  last: LastSearch,
): number {
  const { unit, start } = ray;
  if (multiple !== undefined) return multiple * unit;
  if (last === null) return cautiousStep(ray, params);
  const ratio = last.slope / start.slope;
  return last.step * Math.min(Math.max(ratio, 1 / change), change);
}

/** The first step along a direction whose length says nothing. */
export function cautiousStep({ unit, length }: Ray, params: Vector): number {
  return cautiousLength(unit * length, params) / length;
}

/**
 * How far to go first, ‖t u‖: no farther than 1, since the length of a gradient says nothing of the
 * distance to the minimum, and no less far than it takes to change the parameters.
 */
export function cautiousLength(length: number, params: Vector): number {
  const least = 8 * Number.EPSILON * Math.max(1, euclideanNorm(params));
  return Math.max(Math.min(length, 1), least);
}
