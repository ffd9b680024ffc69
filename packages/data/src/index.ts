export { batchRows, type BatchOptions } from "./batch-rows.js";
export { blockPermutation } from "./block-permutation.js";
export type { CsvOptions } from "./csv/csv-options.js";
export { readCsv } from "./csv/read-csv.js";
export { matrix, type Matrix, type MatrixSource } from "./matrix.js";
export { miniBatches } from "./mini-batches.js";
export { moments, type Moments, type TargetMoments } from "./moments.js";
export { permutation } from "./permutation.js";
export type { Place } from "./place.js";
export { centredMoments } from "./plain/centred-moments.js";
export { plain } from "./plain/plain.js";
export { probeOrigin } from "./plain/probe-origin.js";
export {
  legendreFeatures,
  type LegendreFeatures,
  type LegendreOptions,
} from "./polynomials/legendre-features.js";
export type { Powers } from "./polynomials/powers-of.js";
export {
  productFeatures,
  type ProductFeatures,
  type ProductOptions,
} from "./polynomials/product-features.js";
export type { Products } from "./polynomials/products-of.js";
export { column, row, toRows } from "./rows-and-columns.js";
export { seededRandom } from "./seeded-random.js";
export { standardize, type Line, type Standardized } from "./standardize.js";
export type { Category } from "./table/categories.js";
export { fromArrow, type ArrowTableLike, type ArrowVectorLike } from "./table/from-arrow.js";
export { fromColumns, type Cell } from "./table/from-columns.js";
export { fromRecords } from "./table/from-records.js";
export type { DroppedRows } from "./table/missing-rows.js";
export type { SelectOptions } from "./table/check-select.js";
export { selectExamples, type Selection } from "./table/select-examples.js";
export type { NumberColumn, Table, TableColumn, TextColumn } from "./table/table.js";
