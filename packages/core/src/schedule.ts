/** A rate (or a decay) that depends on the number of updates made so far: step 0 is the first. */
export type Schedule = (step: number) => number;
