import { curves } from "./curves.ts";
import { lastStep, type TangentAndSecant } from "./fields.ts";

export interface Slopes {
  readonly h: number;
  /** Where the secant meets the curve. */
  readonly from: number;
  readonly to: number;
  readonly secant: number;
  readonly tangent: number;
  /** How far the secant's slope is from the tangent's. */
  readonly error: number;
}

type Setting = Pick<TangentAndSecant, "curve" | "secant" | "place">;

export function slopesAt({ curve, secant: kind, place }: Setting, halvings: number): Slopes {
  const { value, slope } = curves[curve];
  const h = 2 ** -halvings;
  const from = kind === "forward" ? place : place - h;
  const to = place + h;
  const secant = (value(to) - value(from)) / (kind === "forward" ? h : 2 * h);
  const tangent = slope(place);
  return { h, from, to, secant, tangent, error: Math.abs(secant - tangent) };
}

/** The slopes at every h, from the largest on. */
export const allSlopes = (setting: Setting): readonly Slopes[] =>
  Array.from({ length: lastStep + 1 }, (_, halvings) => slopesAt(setting, halvings));

/** The secant that comes closest to the tangent. */
export const closest = (setting: Setting): Slopes =>
  allSlopes(setting).reduce((best, one) => (one.error < best.error ? one : best));
