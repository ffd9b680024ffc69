import type { Evaluation, Vector } from "@descent/core";

/** What was evaluated within a step: a line search has been at the next point already. */
export interface Points {
  /** How often the objective was evaluated since the start of the run. */
  count: number;
  /** What was evaluated at this point, if it was. */
  readonly find: (point: Vector) => Evaluation | undefined;
  /** Counts an evaluation, and keeps it. */
  readonly add: (point: Vector, evaluation: Evaluation) => Evaluation;
  /** Forgets the points, all but the given one: another step, or another batch. */
  readonly reset: (point?: Vector) => void;
}

/** The points of a run that has evaluated its objective so many times before. */
export function pointsAfter(count: number): Points {
  let known: (readonly [point: Vector, evaluation: Evaluation])[] = [];
  const same = (a: Vector, b: Vector): boolean => a.every((entry, i) => Object.is(entry, b[i]));
  const points: Points = {
    count,
    find: (point) => known.find(([one]) => same(one, point))?.[1],
    add: (point, evaluation) => {
      points.count++;
      known.push([point, evaluation]);
      return evaluation;
    },
    reset: (point) => {
      known = known.filter(([one]) => point !== undefined && same(one, point));
    },
  };
  return points;
}
