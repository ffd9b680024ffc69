export { batchRows, type BatchOptions } from "./batch-rows.js";
export { matrix, type Matrix, type MatrixSource } from "./matrix.js";
export { miniBatches } from "./mini-batches.js";
export { moments, type Moments, type TargetMoments } from "./moments.js";
export { permutation } from "./permutation.js";
export type { Place } from "./place.js";
export { column, row, toRows } from "./rows-and-columns.js";
export { seededRandom } from "./seeded-random.js";
export { standardize, type Line, type Standardized } from "./standardize.js";
