import type { Examples, Objective } from "@descent/core";
import { squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";
import { listing } from "../figure/program.ts";
import { heights, weights } from "./people.ts";

/** Tens of centimetres above 170 cm, near the mean height: slope and intercept hardly interfere. */
export const tensAbove170 = (height: number): number => (height - 170) / 10;

/** The 24 people as examples, with weights in kilograms. */
export const people: Examples<readonly number[]> = {
  inputs: heights.map((height) => [tensAbove170(height)]),
  targets: weights,
};

/** The mean squared error of a line over some of the people: (intercept, slope) ↦ J. */
export const costOver: Objective<Examples<readonly number[]>> = meanLoss(linear(1), squaredError);

/** The same over all of them. */
export const costOfAll: Objective = (params) => costOver(params, people);

/** The program text that makes the same, for the code of figures. */
export const peopleProgram = `${listing("heights", heights)}
${listing("weights", weights)}
const cost = meanLoss(linear(1), squaredError);
const people = {
  inputs: heights.map((height) => [(height - 170) / 10]),
  targets: weights,
};`;
