import { descend, gradientDescent } from "@descent/optimizers";
import { curves } from "./curves.ts";
import { lastStep, type SlopeUnderfoot } from "./fields.ts";

export interface Place {
  readonly theta: number;
  readonly cost: number;
  readonly slope: number;
}

export function walk({ curve, start, rate }: SlopeUnderfoot): readonly Place[] {
  const places: Place[] = [];
  for (const { params, value, gradient } of descend(
    curves[curve].cost,
    [start],
    gradientDescent(rate),
  )) {
    places.push({ theta: params[0] ?? 0, cost: value, slope: gradient[0] ?? 0 });
    if (places.length > lastStep + 1) break;
  }
  return places;
}

/** Where it stands at the step that is shown, and where that step's slope sends it. */
export function hereAndNext(state: SlopeUnderfoot): readonly [here: Place, next: Place] {
  const places = walk(state);
  const here = places[state.step] ?? { theta: 0, cost: 0, slope: 0 };
  return [here, places[state.step + 1] ?? here];
}
