import type { Loss } from "@descent/core";
import { absoluteError, huberLoss, logCoshLoss, meanOf, squaredError } from "@descent/losses";
import type { LoudMisses } from "./fields.ts";

export function lossOf({ loss, delta }: LoudMisses): Loss {
  switch (loss) {
    case "squared":
      return squaredError;
    case "absolute":
      return absoluteError;
    case "huber":
      return huberLoss(delta);
    case "logCosh":
      return logCoshLoss;
  }
}

/** One miss: its loss, the slope there, and its part of the cost and of the pull on the line. */
export interface Score {
  readonly error: number;
  readonly loss: number;
  readonly slope: number;
  readonly share: number;
  readonly pull: number;
}

/** An error is prediction minus target; the targets are put at 0, so that it is the prediction. */
export function scoresOf(state: LoudMisses): {
  readonly cost: number;
  readonly scores: readonly Score[];
} {
  const loss = lossOf(state);
  const raw = state.errors.map((error) => ({
    error,
    loss: loss.value(error, 0),
    slope: loss.slope(error, 0),
  }));
  const total = raw.reduce((sum, { loss: value }) => sum + value, 0);
  const force = raw.reduce((sum, { slope }) => sum + Math.abs(slope), 0);
  return {
    cost: meanOf(loss).value(
      state.errors,
      state.errors.map(() => 0),
    ),
    scores: raw.map((score) => ({
      ...score,
      share: total > 0 ? score.loss / total : 0,
      pull: force > 0 ? Math.abs(score.slope) / force : 0,
    })),
  };
}

export const names: readonly string[] = ["A", "B", "C"];
