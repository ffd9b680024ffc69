import { derivative, differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent, minimize, type Report } from "@descent/optimizers";
import { rowsOf, type Row } from "../figures/theta-squared/rows.ts";

const bowl = differentiable((theta) => square(theta));

/** The first points of a path down θ². */
function path(start: number, rate: number, count: number): readonly number[] {
  const points: number[] = [];
  for (const { params } of descend(bowl, [start], gradientDescent(rate))) {
    points.push(params[0] ?? 0);
    if (points.length === count) break;
  }
  return points;
}

interface Course {
  readonly rate: number;
  readonly factor: number;
  readonly path: readonly number[];
  readonly report: Report;
}

/** How the run from 3 at one learning rate begins and ends. */
const course = (rate: number): Course => ({
  rate,
  factor: 1 - 2 * rate,
  path: path(3, rate, 4),
  report: minimize(bowl, [3], gradientDescent(rate)).report,
});

const slope = derivative((theta) => square(theta));
const firstStep = (start: number): number => start - (path(start, 0.1, 2)[1] ?? 0);
const rows: readonly Row[] = rowsOf({ start: 3, rate: 0.1 });
const last = rows.at(-1);

/** The numbers on the page about one variable. */
export const oneVariable = {
  slopes: { at3: slope(3), at1: slope(1) },
  steps: { from3: firstStep(3), from1: firstStep(1) },
  rows,
  afterTen: last === undefined ? 0 : last.theta - last.change,
  courses: [0.1, 0.5, 0.9, 1, 2].map(course),
  lost: course(1e-18),
};
