import type { Examples, Model, Vector } from "@descent/core";
import { mse, squaredError } from "@descent/losses";
import { leastSquares, linear } from "@descent/models";
import { heights, tensAbove150, weights } from "../../data/people.ts";
import { ends, type GuessTheLine } from "./fields.ts";

/** A line through the data, and how far it misses. */
export interface Guess {
  readonly slope: number;
  readonly intercept: number;
  /** Prediction minus weight, for each person. */
  readonly errors: Vector;
  /** The mean of the squared errors. */
  readonly cost: number;
  /** The weight in kg that it predicts for a height in cm. */
  readonly at: (height: number) => number;
}

const line: Model<readonly number[]> = linear(1);
const people: Examples<readonly number[]> = {
  inputs: heights.map((height) => [tensAbove150(height)]),
  targets: weights,
};

function guessOf(intercept: number, slope: number): Guess {
  const predict = (input: readonly number[]): number => line.predict([intercept, slope], input);
  const predictions = people.inputs.map(predict);
  return {
    slope,
    intercept,
    errors: predictions.map((prediction, i) => prediction - (weights[i] ?? 0)),
    cost: mse.value(predictions, weights),
    at: (height) => predict([tensAbove150(height)]),
  };
}

/** The line through the two handles. */
export function guess({ left, right }: Pick<GuessTheLine, "left" | "right">): Guess {
  const from = tensAbove150(ends.left);
  const slope = (right - left) / (tensAbove150(ends.right) - from);
  return guessOf(left - slope * from, slope);
}

const exact = leastSquares(people.inputs, weights);
/** The line of least squares. */
export const best: Guess = guessOf(exact.intercept, exact.coefficients[0] ?? 0);

/** What one miss costs, for every person. */
export const squaresOf = ({ errors }: Guess): readonly number[] =>
  errors.map((error) => squaredError.value(error, 0));
