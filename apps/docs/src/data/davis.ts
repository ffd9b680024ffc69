import davis from "./davis-200.json";

/** All 200 people of Davis (1990), in the order of the records; see NOTICE.md beside the data. */
export const everyone: {
  /** Heights in centimetres, as they were entered. */
  readonly heights: readonly number[];
  /** Weights in kilograms, as they were entered. */
  readonly weights: readonly number[];
} = davis;

/** The place of record 12 in the lists: the one whose height and weight were swapped. */
export const swapped = 11;
