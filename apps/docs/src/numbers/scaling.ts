import { heights } from "../data/people.ts";
import { courseOf, coursesOf, type Course } from "../figures/three-units/runs.ts";

const share = 0.5;
const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length;
const [cm, tens, scores] = coursesOf({ share });

const row = (
  name: string,
  { condition, bowl, steps }: Course,
): {
  readonly name: string;
  readonly condition: number;
  readonly limit: number;
  readonly steps: number | undefined;
} => ({ name, condition, limit: bowl.limit, steps });

const centred = courseOf(
  heights.map((height) => height - mean),
  share,
);
const metres = courseOf(
  heights.map((height) => (height - mean) / 100),
  share,
);

/** The numbers on the page about units and scaling. */
export const scaling = {
  count: heights.length,
  share,
  mean,
  meanSquare: heights.reduce((sum, height) => sum + height ** 2, 0) / heights.length,
  units: [
    ...(cm === undefined ? [] : [row("centimetres", cm)]),
    row("centimetres above the mean", centred),
    row("metres above the mean", metres),
    ...(tens === undefined ? [] : [row("10 cm above 150 cm", tens)]),
    ...(scores === undefined ? [] : [row("z-scores", scores)]),
  ],
  /** How long the centimetres take at a thousand steps a second. */
  hours: (cm?.steps ?? 0) / 1000 / 3600,
  /** How far the cost in centimetres is above its minimum, after one step and after sixty. */
  stuck: { first: cm?.moments[1]?.excess ?? 0, last: cm?.moments[60]?.excess ?? 0 },
};
