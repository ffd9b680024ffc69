import { add, differentiable, div, square } from "@descent/autodiff";
import type { Optimizer } from "@descent/core";
import { descend, gradientDescent, sgd } from "@descent/optimizers";
import type { Place } from "../../figure/map.ts";
import { lastStep, type MomentumPlane } from "./fields.ts";
import { bestPlainRate } from "./rates.ts";

export interface Moment {
  readonly place: Place;
  readonly cost: number;
}
export interface Runs {
  readonly chosen: readonly Moment[];
  /** Gradient descent at its best learning rate, without momentum. */
  readonly plain: readonly Moment[];
}

/** Both directions contribute equally to the cost at the start. */
export const startOf = (condition: number): Place => [10, 10 / Math.sqrt(condition)];

let last: { readonly key: string; readonly runs: Runs } | undefined;
const plainRuns = new Map<number, Runs["plain"]>();

export function runsOf({ condition, rate, momentum }: MomentumPlane): Runs {
  const key = `${condition} ${rate} ${momentum}`;
  if (last?.key === key) return last.runs;
  const k = Number(condition);
  const bowl = differentiable((along, across) =>
    div(add(div(square(along), k), square(across)), 2),
  );
  const walk = (optimizer: Optimizer): readonly Moment[] => {
    const moments: Moment[] = [];
    for (const { params, value } of descend(bowl, startOf(k), optimizer)) {
      const [along = 0, across = 0] = params;
      moments.push({ place: [along, across], cost: value });
      if (moments.length > lastStep) break;
    }
    return moments;
  };
  const plain = plainRuns.get(k) ?? walk(gradientDescent(bestPlainRate(k)));
  plainRuns.set(k, plain);
  const runs = { chosen: walk(sgd(rate, { momentum })), plain };
  last = { key, runs };
  return runs;
}

const nowhere: Moment = { place: [0, 0], cost: 0 };
export const at = (moments: readonly Moment[], step: number): Moment => moments[step] ?? nowhere;
