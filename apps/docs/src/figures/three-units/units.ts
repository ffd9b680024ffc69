import { standardize, type Standardized } from "@descent/data";
import { heights, tensAbove150 } from "../../data/people.ts";

/** One way to write down the heights. */
export interface Unit {
  readonly name: "cm" | "tens" | "scores";
  readonly label: string;
  /** How the axis of the heights is called, and what the slope and the intercept are measured in. */
  readonly axis: string;
  readonly slope: string;
  readonly intercept: string;
  readonly x: readonly number[];
  /** The program text that makes `x` of `heights`. */
  readonly program: string;
}

const scores: Standardized = standardize(heights);

export const units: readonly [Unit, Unit, Unit] = [
  {
    name: "cm",
    label: "centimetres",
    axis: "height (cm)",
    slope: "kg per cm",
    intercept: "kg at 0 cm",
    x: heights,
    program: "const x = heights;",
  },
  {
    name: "tens",
    label: "10 cm above 150",
    axis: "height above 150 cm (10 cm)",
    slope: "kg per 10 cm",
    intercept: "kg at 150 cm",
    x: heights.map(tensAbove150),
    program: "const x = heights.map((height) => (height - 150) / 10);",
  },
  {
    name: "scores",
    label: "z-scores",
    axis: "height, standardised",
    slope: "kg per standard deviation",
    intercept: "kg at the mean height",
    x: Array.from(scores.matrix.values),
    program: "const x = Array.from(standardize(heights).matrix.values);",
  },
];
