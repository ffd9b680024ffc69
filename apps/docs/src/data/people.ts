import davis from "./davis-24.json";

/** 24 people of Davis (1990), from the shortest to the tallest; see NOTICE.md beside the data. */
const people = davis.rows
  .map(([record = 0, height = 0, weight = 0]) => ({ record, height, weight }))
  .toSorted((one, other) => one.height - other.height || one.weight - other.weight);

/** Heights in centimetres. */
export const heights: readonly number[] = people.map(({ height }) => height);
/** Weights in kilograms. */
export const weights: readonly number[] = people.map(({ weight }) => weight);

/** Tens of centimetres above 150 cm: with it slope and intercept have sizes one can picture. */
export const tensAbove150 = (height: number): number => (height - 150) / 10;
