import type { Vector } from "@descent/core";
import { euclideanNorm } from "../norm.js";

/** Two starts of length 1 that are not alike, nor orthogonal to eigenvectors of structured matrices. */
export function startsOf(size: number): readonly [Vector, Vector] {
  return [unit(size, unevenEntry), unit(size, unevenSign)];
}

/**
 * Entries between 1 and 2 without a pattern (multiples of the golden ratio, taken modulo 1), so that
 * they are not orthogonal to an eigenvector of a structured matrix.
 */
function unevenEntry(i: number): number {
  return 1 + (((i + 1) * 0.6180339887498949) % 1);
}

/** Entries between −½ and ½ without a pattern, and with none in common with the first start. */
function unevenSign(i: number): number {
  return (((i + 1) * Math.SQRT2) % 1) - 0.5;
}

function unit(size: number, entry: (i: number) => number): Vector {
  const vector = Array.from({ length: size }, (_, i) => entry(i));
  return scaled(vector, euclideanNorm(vector));
}

/** The vector divided by its length. */
export function scaled(vector: Vector, length: number): Vector {
  return vector.map((entry) => entry / length);
}
