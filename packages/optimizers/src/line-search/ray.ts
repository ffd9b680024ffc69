import type { Context, Vector } from "@descent/core";
import { combine } from "../combine.js";
import { euclideanNorm, maxNorm } from "../norm.js";
import { dot } from "../dot.js";
import { LineSearchError } from "./line-search-error.js";

/** The cost at one step along a direction. */
export interface Point {
  /** t: how far along the unit. */
  readonly step: number;
  /** φ(t) = J(θ − t u) − J(θ); infinite where the cost or its gradient is not finite. */
  readonly value: number;
  /** φ′(t). */
  readonly slope: number;
}

/**
 * The cost along a direction of descent: φ(t) = J(θ − t u) − J(θ), with φ(0) = 0.
 *
 * u is the direction divided by a power of two, so that nothing is rounded, its largest entry is in
 * [1, 2), and slopes of the smallest and the largest gradients neither vanish nor overflow.
 */
export interface Ray {
  /** The step that is the direction itself: t u = d. */
  readonly unit: number;
  /** ‖u‖. */
  readonly length: number;
  /** The point at t = 0. */
  readonly start: Point;
  /** By how much J may differ because of rounding alone. */
  readonly rounding: number;
  /** The point at a step t. */
  readonly at: (step: number) => Point;
  /** t u: what is subtracted from the parameters. */
  readonly delta: (step: number) => Vector;
}

/** How many roundings there may be in J, the sum of many terms. */
const roundings = 64;

/** By how much J may differ from here because J and θ are rounded, and for no reason else. */
export function roundingOf({ value, params, gradient }: Context): number {
  // What J changes by when each parameter does by its last digit.
  const shift = dot(gradient.map(Math.abs), params.map(Math.abs));
  // Below it the numbers lose digits.
  const smallest = 2 ** -1022;
  return roundings * (Number.EPSILON * (Math.abs(value) + shift) + smallest);
}

/**
 * The cost along a direction, which must not be zero throughout.
 *
 * @throws LineSearchError unless the direction leads downhill.
 */
export function rayOf(call: string, direction: Vector, context: Context): Ray {
  const { params, value: from, gradient, evaluate } = context;
  const unit = 2 ** Math.floor(Math.log2(maxNorm(direction)));
  const along = direction.map((entry) => entry / unit);
  const slope = -dot(gradient, along);
  if (!(slope < 0)) {
    const words = `not a direction of descent, the slope along it is ${slope.toPrecision(3)}`;
    throw new LineSearchError(call, words, slope);
  }
  const delta = (step: number): Vector => along.map((entry) => step * entry);
  return {
    unit,
    length: euclideanNorm(along),
    start: { step: 0, value: 0, slope },
    rounding: roundingOf(context),
    delta,
    at: (step) => {
      // As the loop will compute it, so that it finds the accepted point evaluated.
      const at = evaluate(combine(params, delta(step), (entry, change) => entry - change));
      const rise = at.value - from;
      const there = -dot(at.gradient, along);
      if (!Number.isFinite(rise) || !Number.isFinite(there)) {
        return { step, value: Infinity, slope: NaN };
      }
      return { step, value: rise, slope: there };
    },
  };
}

/**
 * The point with its value taken from the slopes, by the trapezoid rule, where the costs differ by
 * no more than their rounding: the slopes can still tell the points apart. With it, sufficient
 * decrease becomes the approximate Wolfe condition of Hager and Zhang (2005).
 */
export function refined({ start, rounding }: Ray, point: Point): Point {
  if (Math.abs(point.value) > rounding) return point;
  return { ...point, value: (point.step * (start.slope + point.slope)) / 2 };
}

/**
 * The step of a search that has found none: 0, to stay, if what it could win is no more than rounding,
 * for then the end is reached. Else the search has failed.
 *
 * @throws LineSearchError in that case.
 */
export function giveUp(ray: Ray, first: number, error: LineSearchError): number {
  const promised = -ray.start.slope * Math.min(first, ray.unit);
  if (promised > ray.rounding) throw error;
  return 0;
}
