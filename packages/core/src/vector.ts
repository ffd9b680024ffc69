/**
 * Parameters, gradients and directions: plain numbers, so that `[3]` is a starting point and any
 * state built from vectors is JSON.
 */
export type Vector = readonly number[];
