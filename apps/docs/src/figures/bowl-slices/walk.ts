import { add, differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";
import type { Place } from "../../figure/map.ts";
import { lastStep, type BowlSlices } from "./fields.ts";

/** J(θ₁, θ₂) = θ₁² + θ₂². */
export const bowl = differentiable((first, second) => add(square(first), square(second)));

/** One point of the walk, its cost, and the two partial derivatives there. */
export interface Stand {
  readonly place: Place;
  readonly cost: number;
  readonly partials: Place;
}

const nowhere: Stand = { place: [0, 0], cost: 0, partials: [0, 0] };

/** The walk, one step further than the last that is shown. */
export function walkOf({ first, second, rate }: BowlSlices): readonly Stand[] {
  const stands: Stand[] = [];
  for (const { step, params, value, gradient } of descend(
    bowl,
    [first, second],
    gradientDescent(rate),
  )) {
    const [x = 0, y = 0] = params;
    const [dx = 0, dy = 0] = gradient;
    stands.push({ place: [x, y], cost: value, partials: [dx, dy] });
    if (step > lastStep) break;
  }
  return stands;
}

/** Where the walk stands at the step that is shown, and where the next step leads. */
export function nowAndNext(state: BowlSlices): readonly [now: Stand, next: Stand] {
  const stands = walkOf(state);
  return [stands[state.step] ?? nowhere, stands[state.step + 1] ?? nowhere];
}
