import type { Evaluation, Iteration, Vector } from "@descent/core";
import { deepFreeze } from "../freeze.js";
import { spread } from "../sample.js";

/** The iterations of a run, which the laws show to every rule; 10 ms pass from one to the next. */
export interface History {
  readonly name: string;
  readonly iterations: readonly Iteration[];
}

/** Milliseconds since the start of a history. */
export function elapsedAt(step: number): number {
  return 10 * step;
}

/** Runs of every kind a rule must judge: good, bad, still, noisy and seldom validated. */
export function histories(): readonly History[] {
  return [
    history("a run that converges", 150, (step) => onBowl([3 * 0.8 ** step, -(0.7 ** step)])),
    history("a run that overshoots and converges", 150, (step) => onBowl([3 * (-0.8) ** step])),
    history("a run that diverges", 40, (step) => onBowl([3 * (-3) ** step])),
    history("a run whose steps are lost", 40, () => onBowl([3])),
    history("a run that starts at the minimum", 40, () => onBowl([0, -0])),
    history("a run on noisy batches", 150, (step) => ({
      ...onBowl([3 * 0.97 ** step + 0.1 * spread(step)]),
      value: spread(step) - 0.5,
    })),
    history("a run whose value rises from zero and falls below it", 40, (step) => ({
      ...onBowl([step]),
      value: step === 0 ? 0 : 10 - (step - 5) ** 2,
    })),
    history("a run validated at every third step", 150, (step) => ({
      ...onBowl([spread(step)]),
      validation: step % 3 === 0 ? evaluate([3 * 0.8 ** step]) : null,
    })),
  ];
}

type Moment = Omit<Iteration, "step" | "optimizer" | "state" | "evaluations">;

function history(name: string, last: number, at: (step: number) => Moment): History {
  const iterations = Array.from({ length: last + 1 }, (_, step) => ({
    ...at(step),
    step,
    optimizer: "none()",
    state: null,
    evaluations: step + 1,
  }));
  return deepFreeze({ name, iterations });
}

function onBowl(params: Vector): Moment {
  return { params, ...evaluate(params) };
}

/** J(θ) = Σ θᵢ². */
function evaluate(params: Vector): Evaluation {
  return {
    value: params.reduce((sum, theta) => sum + theta * theta, 0),
    gradient: params.map((theta) => 2 * theta),
  };
}
