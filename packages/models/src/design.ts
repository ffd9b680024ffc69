import { check, type Vector } from "@descent/core";
import { matrix, standardize, type Line, type Matrix, type MatrixSource } from "@descent/data";

/** Examples as a line is fitted to them: a table, a target for each row, and if there is an intercept. */
export interface Design {
  readonly table: Matrix;
  readonly targets: Float64Array;
  readonly intercept: boolean;
}

/** Checked examples: N rows of d features, and N targets. */
export interface Data {
  readonly features: Matrix;
  readonly targets: Float64Array;
}

/** Examples in the units that a line is fitted in, and the way back to raw units. */
export interface Prepared extends Design {
  /** Where descent begins: coefficients 0, and an intercept that predicts the mean, or 0. */
  readonly start: Vector;
  /** Parameters of the design, the intercept first where there is one, as a line in raw units. */
  readonly toRaw: (params: Vector) => Line;
  /** The predictions for rows of raw features, by parameters of the design. */
  readonly predict: (params: Vector, features: Matrix) => Vector;
}

/** Checks x and y, naming the row and the column of what is wrong. */
export function readData(call: string, x: MatrixSource, y: MatrixSource): Data {
  const features = matrix(x, { call, argument: "x" });
  const { rows, columns, values } = matrix(y, { call, argument: "y" });
  const rule = `must be one column of ${features.rows} entries, one for each row of x`;
  check(columns === 1 && rows === features.rows, call, "y", rule, `${rows} × ${columns}`);
  return { features, targets: values };
}

/**
 * The examples as they are (`raw`), or with standardised columns. Then, with an intercept, descent
 * begins at the mean of the targets: by its start or, if `leveled`, by taking the mean off them, which
 * keeps the digits of targets far from zero but is the same problem only for a loss of the error alone.
 */
export function designOf(
  { features, targets }: Data,
  intercept: boolean,
  units: "raw" | "standard" | "leveled",
): Prepared {
  const { columns } = features;
  const list = (value: number): number[] => new Array<number>(columns).fill(value);
  const asIs = { matrix: features, means: list(0), scales: list(1), toRaw: (line: Line) => line };
  const raw = units === "raw";
  const {
    matrix: table,
    means,
    scales,
    toRaw,
  } = raw ? asIs : standardize(features, { center: intercept });
  const mean = raw || !intercept ? 0 : Number(standardize(targets).means[0]);
  const level = units === "leveled" ? mean : 0;
  const lineOf = (params: Vector): Line => ({
    intercept: level + (intercept ? Number(params[0]) : 0),
    coefficients: intercept ? params.slice(1) : params,
  });
  return {
    table,
    targets: targets.map((target) => target - level),
    intercept,
    start: intercept ? [mean - level, ...list(0)] : list(0),
    toRaw: (params) => toRaw(lineOf(params)),
    // By the distances from the means, so that an offset of the columns costs no digits.
    predict: (params, { rows, values }) => {
      const line = lineOf(params);
      return Array.from({ length: rows }, (_, i) =>
        line.coefficients.reduce((sum, slope, j) => {
          const distance = Number(values[i * columns + j]) - Number(means[j]);
          return sum + slope * (distance / Number(scales[j]));
        }, line.intercept),
      );
    },
  };
}
