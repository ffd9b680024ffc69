import { check, type Vector } from "@descent/core";
import {
  matrix,
  standardize,
  type Line,
  type Matrix,
  type MatrixSource,
  type Standardized,
} from "@descent/data";
import type { CheckedOptions } from "./fit-options.js";
import type { Weights } from "./weights.js";

/** What a line is fitted to: a table, of which an intercept's ones are the first column, and targets. */
export interface Design {
  readonly table: Matrix;
  readonly targets: Float64Array;
  /** Of the rows; all the same unless given. */
  readonly weights?: Weights;
}

/**
 * The examples that a line is fitted to, checked: N rows of d features, and N targets. Those of weight
 * zero are left out. Not to be written to.
 */
export interface Data {
  /** The features, in raw units. */
  readonly features: Matrix;
  /** The targets, in raw units. */
  readonly targets: Float64Array;
  /** Whether the line has an intercept. */
  readonly intercept: boolean;
  /** What the columns are called, if they were named. */
  readonly names?: readonly string[];
  /** How much each counts, if they do not count the same. */
  readonly weights?: Weights;
  /** Where the features lie, about their means or, without an intercept, about zero. */
  readonly inX: Standardized;
  /** Where the targets lie, likewise. */
  readonly inY: Standardized;
}

/** Examples in the units that a line is fitted in, and the way back to raw units. */
export interface Prepared extends Design {
  /** Where descent begins: coefficients 0, and an intercept that predicts the mean, or 0. */
  readonly start: Vector;
  /** How far each column of the table was moved, in its units (0 if left out): what its rounding is measured by. */
  readonly offsets: Vector;
  /** A coefficient in raw units is its parameter over this; 0 for the intercept. */
  readonly scales: Vector;
  /** Parameters of the design, the intercept first where there is one, as a line in raw units. */
  readonly toRaw: (params: Vector) => Line;
  /** Rows of raw features, in the units of the table. */
  readonly tableOf: (features: Matrix) => Matrix;
  /** The predictions for rows of raw features, by parameters of the design. */
  readonly predict: (params: Vector, features: Matrix) => Vector;
}

/** Checks x and y, naming the row and the column of what is wrong. */
export function readData(
  call: string,
  x: MatrixSource,
  y: MatrixSource,
  { intercept, names, weights }: Pick<CheckedOptions, "intercept" | "names" | "weights">,
): Data {
  const features = copyOf(matrix(x, { call, argument: "x" }));
  const column = copyOf(matrix(y, { call, argument: "y" }));
  const rule = `must be one column of ${features.rows} entries`;
  const ok = column.columns === 1 && column.rows === features.rows;
  check(ok, call, "y", rule, `${column.rows} × ${column.columns}`);
  checkNames(call, names, features.columns);
  const inUse = weights?.rowsOf(features, call) ?? features;
  const { values: targets } = weights?.rowsOf(column, call) ?? column;
  return {
    features: inUse,
    targets,
    intercept,
    ...(names && { names }),
    ...(weights && { weights }),
    inX: standardize(inUse, { center: intercept }, { call, argument: "x" }),
    inY: standardize(targets, { center: intercept }, { call, argument: "y" }),
  };
}

/** Throws unless the names, if there are any, are different ones for all columns. */
export function checkNames(
  call: string,
  names: readonly string[] | undefined,
  columns: number,
): void {
  if (names === undefined) return;
  const fit =
    Array.isArray(names) &&
    names.every((name) => typeof name === "string") &&
    names.length === columns &&
    new Set(names).size === columns;
  check(fit, call, "names", `must be ${columns} different names`, names);
}

/** What a column is called: its name, or its number. */
export function labelOf({ names }: Pick<Data, "names">, column: number): string {
  return names?.[column] ?? String(column);
}

/** The same least squares without weights: each row times √w. */
export function unweighted<D extends Design>(design: D): D {
  return design.weights?.rooted(design) ?? design;
}

/** A table of one's own: what is computed when read is of the examples as they were. */
function copyOf(table: Matrix): Matrix {
  return { ...table, values: table.values.slice() };
}

/** The same by itself: its name, or `column 3`. */
export function titleOf({ names }: Pick<Data, "names">, column: number): string {
  return names?.[column] ?? `column ${column}`;
}

/**
 * The examples as they are (`raw`), or with standardised columns. Then, with an intercept, descent
 * begins at the mean of the targets: by its start or, if `leveled`, by taking the mean off them, which
 * keeps the digits of targets far from zero but is the same problem only for a loss of the error alone.
 */
export function designOf(
  { features, targets, intercept, inX, inY, weights }: Data,
  units: "raw" | "standard" | "leveled",
): Prepared {
  const raw = units === "raw";
  const { means, scales, toRaw } = raw ? asIs : inX;
  const mean = raw ? 0 : Number(inY.means[0]);
  const level = units === "leveled" ? mean : 0;
  const first = intercept ? 1 : 0;
  const tableOf = ({ rows, columns, values }: Matrix): Matrix => {
    const width = first + columns;
    const entries = new Float64Array(rows * width).fill(1);
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        const distance = Number(values[at]) - (means[j] ?? 0);
        entries[i * width + first + j] = distance / (scales[j] ?? 1);
      }
    }
    return { rows, columns: width, values: entries };
  };
  const table = tableOf(features);
  return {
    table,
    tableOf,
    targets: targets.map((target) => target - level),
    ...(weights && { weights }),
    start: Array.from({ length: table.columns }, (_, j) => (j === 0 ? mean - level : 0)),
    scales: [...(intercept ? [0] : []), ...inX.scales.map((scale) => (raw ? 1 : scale))],
    offsets: [...(intercept ? [0] : []), ...means.map((shift, j) => shift / Number(scales[j]))],
    toRaw: (params) =>
      toRaw({
        intercept: intercept ? level + Number(params[0]) : 0,
        coefficients: params.slice(first),
      }),
    // By the distances from the means, so that an offset of the columns costs no digits.
    predict: (params, rows) => {
      const { columns, values } = tableOf(rows);
      return Array.from({ length: rows.rows }, (_, i) =>
        params.reduce(
          (sum, param, j) => sum + (param === 0 ? 0 : param * Number(values[i * columns + j])),
          level,
        ),
      );
    },
  };
}

/** The units of raw columns. */
const asIs = { means: [], scales: [], toRaw: (line: Line): Line => line };
