import type { Objective, Vector } from "@descent/core";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { descend, gradientDescent } from "@descent/optimizers";
import { weights } from "../../data/people.ts";
import { bowlOf, type Bowl } from "../two-views/bowl.ts";
import { lastStep, level, type ThreeUnits } from "./fields.ts";
import { units, type Unit } from "./units.ts";

/** A line through the data, and how far its cost is above the lowest. */
export interface Moment {
  readonly slope: number;
  readonly intercept: number;
  readonly excess: number;
}
/** A descent with the heights written down in some unit. */
export interface Course {
  readonly bowl: Bowl;
  /** The largest curvature over the smallest. */
  readonly condition: number;
  readonly rate: number;
  readonly moments: readonly Moment[];
  /** Steps until the cost is within a thousandth of the lowest, or `undefined` if never. */
  readonly steps: number | undefined;
}

const costOver = (x: Vector): Objective => {
  const people = { inputs: x.map((height) => [height]), targets: weights };
  const cost = meanLoss(linear(1), squaredError);
  return (params) => cost(params, people);
};

/**
 * How many steps it takes, without taking them: what is left along each of the two directions of a
 * bowl is multiplied by 1 − αλ at every step.
 */
function stepsTo({ slope, intercept, curvatures, lowest }: Bowl, rate: number): number | undefined {
  const parts = curvatures.map(({ size, along: [m, b] }) => ({
    height: (size * (m * slope + b * (intercept - level)) ** 2) / 2,
    factor: (1 - rate * size) ** 2,
  }));
  const near = (steps: number): boolean =>
    parts.reduce((sum, { height, factor }) => sum + height * factor ** steps, 0) <= lowest / 1000;
  let [far, enough] = [0, 1];
  while (!near(enough)) {
    [far, enough] = [enough, 2 * enough];
    if (enough > 1e12) return undefined;
  }
  while (enough - far > 1) {
    const half = Math.floor((far + enough) / 2);
    if (near(half)) enough = half;
    else far = half;
  }
  return enough;
}

/** The descent at a share of the limit of its learning rate. */
export function courseOf(x: Vector, share: number): Course {
  const cost = costOver(x);
  const bowl = bowlOf(cost, x, weights);
  const rate = Number((share * bowl.limit).toPrecision(6));
  const moments: Moment[] = [];
  for (const { params, value } of descend(cost, [level, 0], gradientDescent(rate))) {
    const [intercept = 0, slope = 0] = params;
    const excess = value - bowl.lowest;
    // What rounding leaves of the difference says nothing.
    moments.push({ slope, intercept, excess: excess < 1e-12 * bowl.lowest ? 0 : excess });
    if (moments.length > lastStep) break;
  }
  const [steep, flat] = bowl.curvatures;
  const condition = (steep?.size ?? 1) / (flat?.size ?? 1);
  // At the limit itself the error goes to and fro for ever, whatever rounding makes of it.
  const steps = share < 1 ? stepsTo(bowl, rate) : undefined;
  return { bowl, condition, rate, moments, steps };
}

export interface UnitCourse extends Course {
  readonly unit: Unit;
}

const known = new Map<number, readonly UnitCourse[]>();

/** The three descents, at the same share of the limit of each. */
export function coursesOf({ share }: Pick<ThreeUnits, "share">): readonly UnitCourse[] {
  const courses = known.get(share) ?? units.map((unit) => ({ unit, ...courseOf(unit.x, share) }));
  known.set(share, courses);
  return courses;
}

export const chosenOf = (
  courses: readonly UnitCourse[],
  { unit }: Pick<ThreeUnits, "unit">,
): UnitCourse | undefined => courses.find((course) => course.unit.name === unit);

const nothing: Moment = { slope: 0, intercept: 0, excess: 0 };
export const at = ({ moments }: Course, step: number): Moment =>
  moments[step] ?? moments.at(-1) ?? nothing;
