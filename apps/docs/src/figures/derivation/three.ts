import { heights, tensAbove150, weights } from "../../data/people.ts";

/** Three of the 24 people: one short, one of middle height, one tall. */
export const three: readonly { readonly height: number; readonly x: number; readonly y: number }[] =
  [1, 12, 23].map((index) => {
    const height = heights[index] ?? 0;
    return { height, x: tensAbove150(height), y: weights[index] ?? 0 };
  });
